// Drops files on a window of the display, as a file manager does: waymark_drop WINDOW X Y FILE…
// It is the source of the XDND protocol (version 5) and ends with 0 once the window says that it is finished.

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

/// How long the window may take, in seconds; then the alarm ends this program.
constexpr unsigned kPatience = 10;

std::string uri_of(const std::string& path) {
    std::string uri = "file://";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string("/-._~").find(c) != std::string::npos;
        std::array<char, 4> coded{};
        std::snprintf(coded.data(), coded.size(), "%%%02X", byte);
        uri += plain ? std::string(1, c) : std::string(coded.data());
    }
    return uri + "\r\n";
}

class Source {
  public:
    Source(Display* display, Window target) : display_(display), target_(target) {
        window_ = XCreateSimpleWindow(display_, DefaultRootWindow(display_), 0, 0, 1, 1, 0, 0, 0);
        XSetSelectionOwner(display_, atom("XdndSelection"), window_, CurrentTime);
    }

    int drop(long x, long y, const std::string& list) {
        tell("XdndEnter", 5L << 24, static_cast<long>(atom("text/uri-list")), 0, 0);
        tell("XdndPosition", 0, x << 16 | y, CurrentTime, static_cast<long>(atom("XdndActionCopy")));
        for (;;) {
            XEvent event;
            XNextEvent(display_, &event);
            if (event.type == SelectionRequest) {
                give(event.xselectionrequest, list);
            } else if (event.type == ClientMessage && event.xclient.message_type == atom("XdndStatus")) {
                if ((event.xclient.data.l[1] & 1) == 0) return 1;
                tell("XdndDrop", 0, CurrentTime, 0, 0);
            } else if (event.type == ClientMessage && event.xclient.message_type == atom("XdndFinished")) {
                return 0;
            }
        }
    }

  private:
    [[nodiscard]] Atom atom(const char* name) const { return XInternAtom(display_, name, False); }

    void tell(const char* what, long a, long b, long c, long d) {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = target_;
        event.xclient.message_type = atom(what);
        event.xclient.format = 32;
        const std::array<long, 5> data{static_cast<long>(window_), a, b, c, d};
        for (std::size_t i = 0; i < data.size(); ++i) event.xclient.data.l[i] = data[i];
        XSendEvent(display_, target_, False, NoEventMask, &event);
        XFlush(display_);
    }

    void give(const XSelectionRequestEvent& asked, const std::string& list) {
        XChangeProperty(display_, asked.requestor, asked.property, asked.target, 8, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(list.data()), static_cast<int>(list.size()));
        XEvent event{};
        event.xselection.type = SelectionNotify;
        event.xselection.requestor = asked.requestor;
        event.xselection.selection = asked.selection;
        event.xselection.target = asked.target;
        event.xselection.property = asked.property;
        event.xselection.time = asked.time;
        XSendEvent(display_, asked.requestor, False, NoEventMask, &event);
        XFlush(display_);
    }

    Display* display_;
    Window target_;
    Window window_ = None;
};

}  // namespace

int main(int argc, char** argv) {
    Display* display = XOpenDisplay(nullptr);
    if (display == nullptr || argc < 5) {
        std::fprintf(stderr, "waymark_drop WINDOW X Y FILE…, with a display\n");
        return 2;
    }
    alarm(kPatience);
    std::string list;
    for (int i = 4; i < argc; ++i) list += uri_of(argv[i]);
    Source source(display, std::strtoul(argv[1], nullptr, 10));
    return source.drop(std::strtol(argv[2], nullptr, 10), std::strtol(argv[3], nullptr, 10), list);
}
