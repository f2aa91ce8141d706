// Kinds of PlatformEvent on their way from the page to the program (web/web_platform.cpp has the same list).
export const FILE_OPENED = 0, OPEN_FAILED = 1, FILE_SAVED = 2, SAVE_FAILED = 3, KEPT = 4, KEEP_FAILED = 5, RESTORED = 6;
export const RESTORE_DONE = 7, TEXT_PASTED = 8, PREFERENCES = 9, TEXT_VIEW = 10, LEAVING = 11, OPEN_ELSEWHERE = 12, ACTION = 13;
export const FORGOTTEN = 14, LATER = 15, FILE_DIFFERS = 16, HAND_OVER_ASKED = 17, TAKEN_OVER = 18, WRITING_LOST = 19, ADDRESS = 20;
export const WHOLE = 21, KEEPING = 22, COPY_DROPPED = 23, WORKED_OUT = 24, COPIED = 25;
