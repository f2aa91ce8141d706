// What another tab did to what is kept (KeepingChanged::What in app/shell/platform.h has the same list).
export const OFF = 0, ON = 1, COPY_GONE = 2, FORGOTTEN = 3;
