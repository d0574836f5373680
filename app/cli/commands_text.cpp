// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filetrouble.h"
#include "cli/command.h"
#include "spell/speller.h"
#include "store/peoplebook.h"
#include "text/html.h"
#include "text/vietnamese.h"

#include <array>
#include <cstdio>
#include <iostream>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace toasoan::cli {

namespace {

Result<void> cleanHtml(Context &)
{
    print(htmlFromBody(bodyFromHtml(QString::fromUtf8(readInput()))).toUtf8());
    return {};
}

struct OwnLists
{
    QStringList words; ///< names too
    QList<KnownPerson> people;
};

/// Words and names of a newsroom's lists.
Result<OwnLists> ownLists(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists()) {
        return fail(
            Error::Kind::NotFound, translate("Cli", "There is no folder “%1”.").arg(folder));
    }
    OwnLists lists;
    const QStringList names = dir.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return fail(Error::Kind::Io,
                translate("Cli", "“%1” cannot be read: %2").arg(file.fileName(), fileTrouble(file)),
                file.errorString());
        }
        while (!file.atEnd()) {
            const QString line = clean(QString::fromUtf8(file.readLine()));
            const QString word = line.section(u'\t', 0, 0).simplified();
            if (!word.isEmpty())
                lists.words << word;
            if (const KnownPerson person = personFromLine(line); !person.name.isEmpty())
                lists.people << person;
        }
    }
    lists.words.removeDuplicates();
    return lists;
}

/// Words of the newsroom, and the people of its approved stories, those the desk has not read yet
/// included.
Result<OwnLists> newsroomLists(Context &context)
{
    constexpr int most = 100'000;
    if (const auto opened = context.open(Needs::Read); !opened)
        return tl::unexpected(opened.error());
    OwnLists lists;
    lists.words = context.store().ownWords().value_or(QStringList())
        + peoplebook::phrases(context.store()).value_or(QStringList());
    const auto lessons = peoplebook::lessons(context.store(), most);
    if (!lessons)
        return tl::unexpected(lessons.error());
    const auto people = peoplebook::peopleAfter(context.store(), *lessons);
    if (!people)
        return tl::unexpected(people.error());
    lists.people = *people;
    for (const KnownPerson &person : std::as_const(lists.people))
        lists.words << person.name;
    return lists;
}

/// Places in `line` count UTF-16 units; the contract counts code points.
qsizetype codePoints(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

QJsonArray findings(const Speller &speller, const QString &line)
{
    QJsonArray array;
    const auto found = speller.check(line, true);
    for (const Misspelling &one : found) {
        array << QJsonObject{{u"start"_s, codePoints(QStringView(line).left(one.start))},
            {u"length"_s, codePoints(QStringView(line).mid(one.start, one.length))},
            {u"word"_s, one.word}, {u"kind"_s, one.kind},
            {u"suggestions"_s, QJsonArray::fromStringList(one.suggestions)},
            {u"reason"_s, one.reason}, {u"confidence"_s, one.confidence}};
    }
    return array;
}

Result<void> spell(Context &context)
{
    const auto speller = Speller::open();
    if (!speller)
        return tl::unexpected(speller.error());
    OwnLists own;
    if (const auto folder = context.args().given(u"lexicon"_s)) {
        const auto lists = ownLists(*folder);
        if (!lists)
            return tl::unexpected(lists.error());
        own = *lists;
    }
    // A newsroom that was named lends its words and people; spelling does without one, too.
    if (context.args().given(u"store"_s)) {
        if (const auto lists = newsroomLists(context)) {
            own.words += lists->words;
            own.people += lists->people;
        } else if (lists.error().kind != Error::Kind::NotFound) {
            complain(lists.error().text);
        }
    }
    (*speller)->setOwnWords(own.words);
    (*speller)->setPeople(own.people);
    ArticleNames names;
    (*speller)->setArticle(&names);
    if (context.args().has(u"all"_s)) {
        SpellOptions options = (*speller)->options();
        options.kinds = spellKinds(true);
        (*speller)->setOptions(options);
    }
    if (const QString notice = (*speller)->notice(); !notice.isEmpty())
        complain(notice);
    for (std::string line; std::getline(std::cin, line);) {
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        const QString text = QString::fromStdString(line);
        const QJsonArray array = findings(**speller, text);
        names.add(text);
        print(QJsonDocument(array).toJson(QJsonDocument::Compact) + '\n');
        if (std::fflush(stdout) != 0)
            break;
    }
    return {};
}

constexpr std::array commands{
    Command{"clean", "", QT_TRANSLATE_NOOP("Cli", "HTML on stdin, canonical body HTML on stdout"),
        0, 0, "", Needs::Nothing, cleanHtml},
    Command{"spell", "[--all] [--lexicon DIR]",
        QT_TRANSLATE_NOOP("Cli", "lines on stdin, a JSON array of findings a line on stdout"), 0, 0,
        "all lexicon=", Needs::Nothing, spell},
};

} // namespace

std::span<const Command> textCommands()
{
    return commands;
}

} // namespace toasoan::cli
