#include "io/import/file_kind.h"

#include <array>
#include <string>

#include "model/base/ascii.h"
#include "model/base/text.h"

namespace waymark {
namespace {

struct Magic {
    std::string_view bytes;
    FileKind kind;
};

constexpr std::array kMagic = {
    Magic{"PK\x03\x04", FileKind::OfficeOrZip},
    Magic{"PK\x05\x06", FileKind::OfficeOrZip},
    Magic{"\xd0\xcf\x11\xe0", FileKind::OldOffice},
    Magic{"%PDF", FileKind::Pdf},
    Magic{"\x89PNG", FileKind::Image},
    Magic{"\xff\xd8\xff", FileKind::Image},
    Magic{"GIF8", FileKind::Image},
    Magic{"RIFF", FileKind::Image},
    Magic{"\x1f\x8b", FileKind::Compressed},
    Magic{"7z\xbc\xaf", FileKind::Compressed},
    Magic{"{\\rtf", FileKind::RichText},
    Magic{kLockedMagic, FileKind::Locked},
};

/// A zip file whose first entry, as it is and not packed, says what it is: so OpenDocument begins.
FileKind open_document_kind(std::string_view bytes) {
    constexpr std::string_view kBegin = "mimetypeapplication/vnd.oasis.opendocument.", kSheet = "spreadsheet";
    constexpr std::size_t kName = 30;
    if (bytes.size() < kName || !bytes.substr(kName).starts_with(kBegin)) return FileKind::OfficeOrZip;
    return bytes.substr(kName + kBegin.size()).starts_with(kSheet) ? FileKind::OpenSheet : FileKind::OpenDocument;
}

/// Lines that begin with the marks that Git puts before, between and behind two versions, in this order.
bool has_conflict(std::string_view text) {
    std::size_t at = 0;
    for (const std::string_view mark : {"<<<<<<< ", "=======", ">>>>>>> "}) {
        do {
            at = text.find(mark, at);
            if (at == std::string_view::npos) return false;
            at += mark.size();
        } while (at > mark.size() && text[at - mark.size() - 1] != '\n');
    }
    return true;
}

}  // namespace

FileKind file_kind(std::string_view bytes) {
    for (const Magic& magic : kMagic)
        if (bytes.substr(0, magic.bytes.size()) == magic.bytes)
            return magic.kind == FileKind::OfficeOrZip ? open_document_kind(bytes) : magic.kind;
    if (bytes.substr(0, 3) == "\xef\xbb\xbf") bytes.remove_prefix(3);
    const std::size_t first = bytes.find_first_not_of(std::string_view(" \t\r\n\0", 5));
    if (first == std::string_view::npos) return FileKind::Empty;
    bytes.remove_prefix(first);
    if (begins_but_for_case(bytes, "<!doctype html") || begins_but_for_case(bytes, "<html")) return FileKind::HtmlPage;
    if (std::string_view("<{[").find(bytes[0]) != std::string_view::npos && has_conflict(bytes)) return FileKind::Conflict;
    if (bytes[0] == '<') return FileKind::Xml;
    if (std::string_view("{[\"-0123456789").find(bytes[0]) != std::string_view::npos) return FileKind::Json;
    return FileKind::Other;
}

std::string_view explain(FileKind kind) {
    switch (kind) {
        case FileKind::Empty:
            return tr("This file is empty. If it was copied or downloaded, try copying or downloading it again.");
        case FileKind::HtmlPage:
            return tr(
                "This is a web page, not a Waymark file; often it is the sign-in page of the site it was "
                "to come from. Sign in there, "
                "then download the file again.");
        case FileKind::Xml:
            return tr(
                "This file holds XML or a web page, not a Waymark file. Look for one whose name ends in "
                ".waymark.json.");
        case FileKind::OfficeOrZip:
            return tr(
                "This is a Word, Excel or zip file, not a Waymark file. If it is a spreadsheet of "
                "activities, copy its rows and paste "
                "them into the activities table; if it is a zip file, unpack it first.");
        case FileKind::OpenSheet:
            return tr(
                "This is a spreadsheet (OpenDocument), not a Waymark file. Open it in a spreadsheet program, copy its rows and "
                "paste them "
                "into the activities table.");
        case FileKind::OpenDocument:
            return tr(
                "This is a document of LibreOffice or the like (OpenDocument), not a Waymark file. Look for a file whose name "
                "ends in "
                ".waymark.json.");
        case FileKind::OldOffice:
            return tr(
                "This is a file of an older Word or Excel, not a Waymark file. If it is a spreadsheet of "
                "activities, copy its rows and "
                "paste them into the activities table.");
        case FileKind::Pdf:
            return tr(
                "This is a PDF, not a Waymark file. Ask whoever sent it for the file whose name ends in "
                ".waymark.json.");
        case FileKind::Image:
            return tr("This is a picture, not a Waymark file. Look for a file whose name ends in .waymark.json.");
        case FileKind::Compressed:
            return tr(
                "This file is packed (zip-like), not a Waymark file. Unpack it first, then open what was "
                "inside.");
        case FileKind::RichText:
            return tr(
                "This is a formatted text document, not a Waymark file. Look for one whose name ends in "
                ".waymark.json.");
        case FileKind::Conflict:
            return tr(
                "Two versions of a file are mixed in this one, with lines of “<<<<<<<” and “>>>>>>>” between them, as Git leaves "
                "them. "
                "Nothing was read from it. Get each version as a file of its own, open one and compare it with the other.");
        case FileKind::Locked:
            return tr("This file is locked with a passphrase, which was not given. Nothing was read from it.");
        case FileKind::Json:
            return tr(
                "This file is JSON, but not a Waymark file: it does not say \"format\": \"waymark\". "
                "Nothing was read from it.");
        case FileKind::Other:
            break;
    }
    return tr(
        "This is not a Waymark file. Look for one whose name ends in .waymark.json; rows of a spreadsheet "
        "or a CSV file can be pasted "
        "into the activities table.");
}

std::string_view problem_code(FileKind kind) {
    switch (kind) {
        case FileKind::Empty:
            return "empty-file";
        case FileKind::HtmlPage:
            return "html-page";
        case FileKind::OfficeOrZip:
        case FileKind::OpenSheet:
        case FileKind::OpenDocument:
        case FileKind::OldOffice:
            return "office-file";
        case FileKind::Conflict:
            return "conflict";
        case FileKind::Pdf:
            return "pdf";
        case FileKind::Image:
            return "image";
        case FileKind::Compressed:
            return "compressed";
        case FileKind::Locked:
            return "locked";
        case FileKind::Json:
            return "not-waymark";
        case FileKind::Xml:
        case FileKind::RichText:
        case FileKind::Other:
            break;
    }
    return "not-json";
}

}  // namespace waymark
