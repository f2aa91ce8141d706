// waymark completion: what a shell offers when Tab is pressed, made from the commands themselves.

#include <CLI/CLI.hpp>

#include "model/base/text.h"
#include "native/cli_parts.h"
#include "native/cli_words.h"

namespace waymark::cli {
namespace {

void add(std::string& words, std::string_view word) {
    if (!words.empty()) words += ' ';
    words += word;
}

std::string options_of(const CLI::App& command) {
    std::string words;
    for (const CLI::Option* option : command.get_options())
        for (const std::string& name : option->get_lnames()) add(words, "--" + name);
    return words;
}

/// A branch of a shell's `case`. No word of ours has anything in it that a shell would not take as it is.
std::string branch(std::string_view pattern, std::string_view words) {
    return "    " + std::string(pattern) + ") offered='" + std::string(words) + "' ;;\n";
}

/// For bash, and for zsh through its own reader of such functions.
std::string function_for(const CLI::App& app, const std::vector<Choices>& choices) {
    std::string commands, options, values;
    for (const CLI::App* command : app.get_subcommands({})) {
        add(commands, command->get_name());
        options += branch(command->get_name(), options_of(*command));
    }
    for (const Choices& one : choices) values += branch(one.command + ':' + one.before, one.words);
    return "_waymark() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} offered=\n"
           "    # Of --to=docx the shell makes three words.\n"
           "    if [ \"$word\" = = ]; then word=; elif [ \"$before\" = = ]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
           "    case ${COMP_WORDS[1]}:$before in\n" +
           values +
           "    esac\n"
           "    if [ \"$COMP_CWORD\" = 1 ]; then offered='" +
           commands +
           " --help --version'\n"
           "    elif [ \"${word#-}\" != \"$word\" ]; then case ${COMP_WORDS[1]} in\n" +
           options +
           "    esac; fi\n"
           "    COMPREPLY=($(compgen -W \"$offered\" -- \"$word\"))\n"
           "}\n"
           "complete -o default -F _waymark waymark\n";
}

}  // namespace

int completion(const CLI::App& app, const std::vector<Choices>& choices, const std::string& shell) {
    const auto known = shell_called(shell);
    if (!known) return wrong_use(fill(tr("\"{}\" is no shell known here. There are bash and zsh."), {shell}));
    std::string script = function_for(app, choices);
    if (*known == Shell::Zsh)
        script.insert(0,
                      "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }\n"
                      "autoload -Uz bashcompinit && bashcompinit\n");
    return deliver(script, "-");
}

}  // namespace waymark::cli
