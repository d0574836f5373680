// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/people.h"

#include "spell/letters.h"
#include "spell/syllable.h"

#include <algorithm>
#include <array>
#include <optional>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr qsizetype leastSyllables = 2;
constexpr qsizetype mostSyllables = 6;
constexpr qsizetype longestRun = 16;

// Longer ones first, so that “Thượng tá” is not read as “tá”.
constexpr std::array<const char16_t *, 20> ranks{u"thượng tướng", u"trung tướng", u"thiếu tướng",
    u"đại tướng", u"chuẩn đô đốc", u"phó đô đốc", u"đô đốc", u"thượng tá", u"trung tá", u"thiếu tá",
    u"đại tá", u"thượng úy", u"trung úy", u"thiếu úy", u"đại úy", u"thượng sĩ", u"trung sĩ",
    u"hạ sĩ", u"thượng sỹ", u"trung sỹ"};

struct Written
{
    qsizetype start = 0;
    qsizetype length = 0;
    QStringList syllables;
    QList<qsizetype> starts = {}; // of each syllable
};

QString folded(const QString &syllable)
{
    const Letters letters = lettersOf(syllable.toLower());
    return letters.empty() ? syllable.toLower() : textOf(withOldPlace(letters));
}

QString foldedAll(const QString &text)
{
    QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = folded(part);
    return parts.join(u' ');
}

QString plain(const QStringList &syllables)
{
    QString text;
    for (const QString &syllable : syllables) {
        const Letters letters = lettersOf(syllable.toLower());
        text += (letters.empty() ? syllable.toLower() : textOf(withoutMarks(letters))) + u' ';
    }
    return text;
}

bool same(const QStringList &one, const QStringList &other)
{
    return one.size() == other.size()
        && std::equal(one.cbegin(), one.cend(), other.cbegin(),
            [](const QString &a, const QString &b) { return folded(a) == folded(b); });
}

// One letter more, less, other, or two exchanged; nothing shorter than two letters is near.
bool isNear(const QString &one, const QString &other)
{
    const QString &shorter = one.size() <= other.size() ? one : other;
    const QString &longer = one.size() <= other.size() ? other : one;
    if (shorter.size() < 2 || longer.size() - shorter.size() > 1)
        return false;
    qsizetype head = 0;
    while (head < shorter.size() && shorter[head] == longer[head])
        ++head;
    if (shorter.size() != longer.size())
        return QStringView(shorter).mid(head) == QStringView(longer).mid(head + 1);
    if (QStringView(shorter).mid(head + 1) == QStringView(longer).mid(head + 1))
        return true;
    return head + 1 < shorter.size() && shorter[head] == longer[head + 1]
        && shorter[head + 1] == longer[head]
        && QStringView(shorter).mid(head + 2) == QStringView(longer).mid(head + 2);
}

// Names of people share most syllables with their relatives (“Lê Quốc Hùng”, “Lê Quốc Anh”); only
// the same letters with other marks, or one syllable a letter away, are asked about.
bool isSlipOf(const QStringList &name, const QStringList &known)
{
    if (name.size() != known.size() || same(name, known))
        return false;
    if (plain(name) == plain(known))
        return true;
    qsizetype other = -1;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (folded(name[i]) == folded(known[i]))
            continue;
        if (other >= 0)
            return false;
        other = i;
    }
    // A shorter name is too often another person's.
    return name.size() >= 3 && other >= 0
        && isNear(plain({name[other]}).trimmed(), plain({known[other]}).trimmed());
}

bool isNamePart(const QString &word)
{
    return word.size() > 1 && word.front().isUpper() && word != word.toUpper();
}

bool isAddress(const QString &word)
{
    static const QStringList words{u"ông"_s, u"bà"_s, u"anh"_s, u"chị"_s, u"em"_s, u"cô"_s,
        u"chú"_s, u"bác"_s, u"cháu"_s, u"bé"_s, u"theo"_s, u"và"_s, u"của"_s, u"với"_s};
    return words.contains(word.toLower());
}

std::vector<Written> namesOf(const QString &text)
{
    std::vector<Written> found;
    Written run;
    const auto close = [&] {
        if (run.syllables.size() >= leastSyllables)
            found.push_back(run);
        run = {};
    };
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isLetter()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && text[i].isLetterOrNumber())
            ++i;
        const QString word = text.mid(start, i - start);
        const bool together = run.length > 0 && start == run.start + run.length + 1
            && (text[start - 1] == u' ' || text[start - 1] == QChar::Nbsp);
        if (!together)
            close();
        // How somebody is addressed is no part of the name, and no name is so long.
        if (!isNamePart(word) || (run.syllables.isEmpty() && isAddress(word))
            || run.syllables.size() >= longestRun) {
            close();
            continue;
        }
        if (run.syllables.isEmpty())
            run.start = start;
        run.syllables << word;
        run.starts << start;
        run.length = i - run.start;
    }
    close();
    return found;
}

struct Rank
{
    QString name;
    qsizetype start = 0;
};

/// The rank that stands straight before `at`.
std::optional<Rank> rankBefore(const QString &text, qsizetype at)
{
    if (at == 0 || !text[at - 1].isSpace())
        return std::nullopt;
    const QString before = text.mid(std::max<qsizetype>(0, at - 16), std::min<qsizetype>(16, at));
    const QString small = before.toLower().trimmed();
    for (const char16_t *rank : ranks) {
        const QString name = QString::fromUtf16(rank);
        if (small.endsWith(name)) {
            const qsizetype start = at - 1 - name.size();
            return Rank{text.mid(start, name.size()), start};
        }
    }
    return std::nullopt;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("People", text);
}

} // namespace

KnownPerson personFromLine(const QString &line)
{
    const QStringList columns = line.normalized(QString::NormalizationForm_C).split(u'\t');
    if (columns.size() < 2)
        return {};
    return {columns.at(0).simplified(), columns.at(1).simplified(), columns.value(2).simplified()};
}

People::People(const QList<KnownPerson> &known)
{
    for (KnownPerson person : known) {
        person.name = person.name.normalized(QString::NormalizationForm_C).simplified();
        const QStringList parts = person.name.split(u' ');
        if (parts.size() < leastSyllables || parts.size() > mostSyllables)
            continue;
        const int id = int(m_known.size());
        m_known << person;
        m_byPlain[plain(parts)] << id;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            QStringList rest = parts;
            rest[i] = u"*"_s;
            m_byEnds[plain(rest)] << id;
        }
    }
}

void People::askOfKnown(const QString &text, qsizetype start, const QStringList &name,
    qsizetype length, std::vector<NameQuestion> &found) const
{
    const QList<int> alike = m_byPlain.value(plain(name));
    // Several people may bear one name; whoever fits answers for all.
    QStringList known;
    bool met = false;
    bool fits = false;
    for (const int id : alike) {
        const KnownPerson &person = m_known[id];
        if (!same(name, person.name.split(u' ')))
            continue;
        met = true;
        if (person.rank.isEmpty())
            continue;
        if (const auto rank = rankBefore(text, start)) {
            fits = fits || foldedAll(rank->name) == foldedAll(person.rank);
            known << person.rank;
        }
    }
    if (met) {
        const auto rank = rankBefore(text, start);
        if (!rank || known.isEmpty() || fits)
            return;
        known.removeDuplicates();
        found.push_back({rank->start, rank->name.size(), known,
            translated(QT_TRANSLATE_NOOP("People", "%1 is known as “%2”: is “%3” right?"))
                .arg(name.join(u' '), known.first(), rank->name)});
        return;
    }
    QStringList near;
    const auto add = [&](const QList<int> &ids) {
        for (const int id : ids) {
            const QString &other = m_known[id].name;
            if (!near.contains(other) && isSlipOf(name, other.split(u' ')))
                near << other;
        }
    };
    add(alike);
    for (qsizetype i = 0; i < name.size(); ++i) {
        QStringList rest = name;
        rest[i] = u"*"_s;
        add(m_byEnds.value(plain(rest)));
    }
    if (!near.isEmpty())
        found.push_back({start, length, near,
            translated(QT_TRANSLATE_NOOP("People", "“%1” or the known “%2”: which one is meant?"))
                .arg(name.join(u' '), near.first())});
}

std::vector<NameQuestion> People::questions(const QString &text) const
{
    std::vector<NameQuestion> found;
    struct Seen
    {
        QStringList name;
        int count = 0;
    };
    QHash<QString, QList<Seen>> seen; // by the letters without marks
    const auto names = namesOf(text);
    for (const Written &run : names) {
        const qsizetype size = run.syllables.size();
        std::vector<NameQuestion> asked;
        // “Thiếu tướng Lê Quốc Hùng” has the name inside a longer run: every part is looked at,
        // the longest first.
        if (!m_known.isEmpty()) {
            qsizetype until = 0;
            for (qsizetype from = 0; from < size; ++from) {
                if (from < until)
                    continue;
                for (qsizetype n = std::min(mostSyllables, size - from); n >= leastSyllables; --n) {
                    const QStringList name = run.syllables.mid(from, n);
                    const qsizetype start = run.starts[from];
                    const size_t before = asked.size();
                    askOfKnown(text, start, name, name.join(u' ').size(), asked);
                    if (asked.size() > before) {
                        until = from + n;
                        break;
                    }
                    const QList<int> ids = m_byPlain.value(plain(name));
                    if (std::any_of(ids.cbegin(), ids.cend(),
                            [&](int id) { return same(name, m_known[id].name.split(u' ')); })) {
                        until = from + n;
                        break;
                    }
                }
            }
        }
        // Three syllables at the least: two are too often a place or the beginning of a sentence.
        if (asked.empty() && size >= 3) {
            QList<Seen> &others = seen[plain(run.syllables)];
            const auto own = std::find_if(others.begin(), others.end(),
                [&](const Seen &one) { return same(one.name, run.syllables); });
            if (own != others.end())
                ++own->count;
            else
                others << Seen{run.syllables, 1};
        }
        found.insert(found.end(), asked.begin(), asked.end());
    }
    for (const Written &run : names) {
        if (run.syllables.size() < 3)
            continue;
        const QList<Seen> spellings = seen.value(plain(run.syllables));
        if (spellings.size() < 2)
            continue;
        // The commoner spelling stands, the earlier one among equals.
        const auto best = std::max_element(spellings.cbegin(), spellings.cend(),
            [](const Seen &a, const Seen &b) { return a.count < b.count; });
        if (!same(best->name, run.syllables))
            found.push_back({run.start, run.length, {best->name.join(u' ')},
                translated(QT_TRANSLATE_NOOP(
                               "People", "This text has “%1” and “%2”: are they one person?"))
                    .arg(run.syllables.join(u' '), best->name.join(u' '))});
    }
    std::sort(found.begin(), found.end(),
        [](const NameQuestion &a, const NameQuestion &b) { return a.start < b.start; });
    return found;
}

} // namespace toasoan
