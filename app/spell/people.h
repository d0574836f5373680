// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>
#include <vector>

namespace toasoan {

/// Somebody the newsroom has written about.
struct KnownPerson
{
    QString name; ///< “Lê Quốc Hùng”
    QString office = {}; ///< “Giám đốc Công an tỉnh”; may be empty, or several: “…, …”
    QString rank = {}; ///< “Thiếu tướng”; may be empty, or several, of namesakes: “…; …”
};
/// Whether all of these ranks, or offices, are among those of the person.
[[nodiscard]] bool hasRanks(const KnownPerson &person, const QString &ranks);
[[nodiscard]] bool hasOffices(const KnownPerson &person, const QString &offices);

/// A line of a newsroom's list: name, office and rank, tabs between them. A line of one column is
/// a word and no person: its name comes back empty.
[[nodiscard]] KnownPerson personFromLine(const QString &line);

/// What is asked about a name; never called an error.
struct NameQuestion
{
    qsizetype start = 0;
    qsizetype length = 0;
    QStringList suggestions;
    QString reason; ///< a translated question
};

/// The people an edited text tells of: names with a surname that stand after a rank, an office or
/// “ông”, “bà” and their like, or before an office.
[[nodiscard]] QList<KnownPerson> peopleIn(const QString &text);

/// The names of three syllables and more of an article, so that a paragraph or a caption that
/// spells one of them otherwise can be told.
class ArticleNames
{
public:
    void add(const QString &text);
    /// The names met in more than one spelling, in order; what changes here changes the questions.
    [[nodiscard]] QStringList disputed() const;

private:
    friend class People;
    struct Seen
    {
        QStringList name;
        int count = 0;
    };
    void add(const QStringList &name);
    QHash<QString, QList<Seen>> m_seen; ///< by the letters without marks
};

/// Looks for names near to known ones, for ranks and offices that differ, and for two spellings of
/// one name in one text. Takes time linear in the text; known names are found by their letters
/// without marks.
class People
{
public:
    People() = default;
    explicit People(const QList<KnownPerson> &known);

    /// `text` is NFC, one line or a whole article; `article`: what it is a part of.
    [[nodiscard]] std::vector<NameQuestion> questions(
        const QString &text, const ArticleNames &article = {}) const;
    [[nodiscard]] bool isEmpty() const { return m_known.isEmpty(); }

private:
    [[nodiscard]] bool isKnown(const QStringList &name) const;
    void askOfTitles(const QString &text, qsizetype start, const QStringList &name,
        qsizetype length, const QList<int> &bearers, std::vector<NameQuestion> &found) const;
    void askOfKnown(const QString &text, qsizetype start, const QStringList &name, qsizetype length,
        std::vector<NameQuestion> &found) const;

    QList<KnownPerson> m_known;
    QHash<QString, QList<int>> m_byPlain; ///< by the name without marks, small letters
    QHash<QString, QList<int>> m_byEnds; ///< by all syllables but one
};

} // namespace toasoan
