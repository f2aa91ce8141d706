#pragma once
// What stands in the dialogs that ask for a passphrase. Never kept, and forgotten with the dialog.

#include <string>

namespace waymark {

struct LockState {
    std::string file;  ///< The locked file that is to be opened; empty: one is to be locked
    std::string passphrase, again;
    std::string problem;        ///< With the passphrase: whole sentences
    std::string again_problem;  ///< With what was typed once more
    bool forgotten = false;     ///< A file of the document is locked, but not with a passphrase that is known here now
    bool working = false;       ///< The key is being worked out, which is said first

    /// With what it holds, as far as that can be.
    void wipe() {
        for (std::string* text : {&passphrase, &again}) text->assign(text->size(), '\0');
        *this = {};
    }
};

}  // namespace waymark
