// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/args.h"
#include "store/store.h"

#include <memory>
#include <QCoreApplication>
#include <QJsonDocument>
#include <span>

namespace toasoan::cli {

/// The option of those steps that says: somebody looked, the computer's clock is right.
inline constexpr QLatin1String clockIsRight("clock-is-right");

/// What of a newsroom a command needs before it runs.
enum class Needs : quint8 {
    Nothing,
    Read, ///< works while the desk holds the newsroom
    Write, ///< waits shortly for the lock
    Make ///< as Write, and a missing newsroom is made
};

/// What a running command has at hand.
class Context
{
public:
    explicit Context(Args args);
    [[nodiscard]] const Args &args() const { return m_args; }
    [[nodiscard]] const QString &dir() const { return m_dir; } ///< the newsroom's folder
    [[nodiscard]] QString siteDir() const;
    [[nodiscard]] Result<void> open(Needs needs);
    [[nodiscard]] Store &store() const { return *m_store; }
    /// What was done here lies after today: the steps that show a time to readers are refused.
    [[nodiscard]] bool clockIsDoubted() const;
    /// The member of --as, else the account of `connect`, else the administrator that init made.
    [[nodiscard]] Result<Member> actor() const;

private:
    Args m_args;
    QString m_dir;
    std::unique_ptr<Store> m_store;
};

struct Command
{
    const char *name; ///< one word or two: “photo add”
    const char *usage; ///< its arguments, as printed by --help
    const char *about; ///< English source of a translation
    int least; ///< positional arguments
    int most; ///< -1: any number
    const char *options; ///< names apart by spaces; “name=” takes a value
    Needs needs;
    Result<void> (*run)(Context &);
};

[[nodiscard]] std::span<const Command> storyCommands();
[[nodiscard]] std::span<const Command> diffCommands();
[[nodiscard]] std::span<const Command> flowCommands();
[[nodiscard]] std::span<const Command> newsroomCommands();
[[nodiscard]] std::span<const Command> serverCommands();
[[nodiscard]] std::span<const Command> serverListCommands();
[[nodiscard]] std::span<const Command> photoCommands();
[[nodiscard]] std::span<const Command> textCommands();

/// stdout: only the answer, UTF-8 whatever the locale.
void print(const QByteArray &bytes);
void printLine(const QString &text);
void printJson(const QJsonDocument &document);
/// stderr: one line, line ends in `text` become spaces.
void complain(const QString &text);
/// All of it or, where something fails, what was there before. A newsroom's own files are refused;
/// pipes and devices stay what they are.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &bytes);
[[nodiscard]] QByteArray readInput(); ///< all of stdin

[[nodiscard]] inline QString translate(
    const char *context, const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate(context, text, comment, n);
}

} // namespace toasoan::cli
