// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/args.h"

#include <QCoreApplication>

namespace toasoan::cli {

std::optional<QString> Args::given(const QString &option) const
{
    const auto found = options.constFind(option);
    return found == options.cend() ? std::nullopt : std::optional(*found);
}

Result<Args> parse(const QStringList &line, const QString &known)
{
    const QStringList names = known.split(u' ', Qt::SkipEmptyParts);
    Args args;
    bool onlyWords = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QString &item = line.at(i);
        if (onlyWords || !item.startsWith(QStringLiteral("--"))) {
            args.words << item;
            continue;
        }
        if (item.size() == 2) {
            onlyWords = true;
            continue;
        }
        const qsizetype equals = item.indexOf(u'=');
        const QString name = item.mid(2, equals < 0 ? -1 : equals - 2);
        if (names.contains(name + u'=')) {
            if (equals >= 0) {
                args.options.insert(name, item.mid(equals + 1));
            } else if (i + 1 < line.size()) {
                args.options.insert(name, line.at(++i));
            } else {
                return fail(Error::Kind::Invalid,
                    QCoreApplication::translate("Cli", "The option --%1 needs a value.").arg(name));
            }
        } else if (names.contains(name) && equals < 0) {
            args.options.insert(name, QString());
        } else {
            return fail(Error::Kind::Invalid,
                QCoreApplication::translate("Cli",
                    "There is no option %1 here. Put “--” before a value that begins with two "
                    "hyphens.")
                    .arg(item.left(40)));
        }
    }
    return args;
}

QStringList leadingWords(const QStringList &line, const QString &globalOptions)
{
    const QStringList names = globalOptions.split(u' ', Qt::SkipEmptyParts);
    QStringList words;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QString &item = line.at(i);
        if (!item.startsWith(QStringLiteral("--")))
            words << item;
        else if (names.contains(item.mid(2) + u'='))
            ++i;
        else if (!words.isEmpty() || item.size() == 2)
            break;
    }
    return words;
}

} // namespace toasoan::cli
