// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "spell/people.h"

#include <memory>
#include <QList>
#include <QStringList>

namespace toasoan {

struct Misspelling
{
    qsizetype start = 0; ///< UTF-16 index into the text given
    qsizetype length = 0;
    QString word;
    QString kind; ///< one of spellKinds(true)
    QStringList suggestions;
    QString reason; ///< one translated sentence
    double confidence = 1;
};

/// “spelling”, “real-word”, “typing”, “tone”, “capitals”; with `all` also “repeated”, “space”,
/// “bracket”, “date”, “name” (a question, never an error) and “style”.
[[nodiscard]] QStringList spellKinds(bool all);

/// How the newspaper writes what may be written in two ways; the kind “style”.
struct HouseStyle
{
    enum class Tones {
        Old, ///< “hòa, thủy”
        New ///< “hoà, thuỷ”
    };
    enum class Letter {
        Either,
        Y, ///< “kỹ thuật, lý do”, where newspapers mostly do
        I ///< “kĩ thuật, lí do”
    };
    enum class Capitals {
        Decree, ///< every group of Decree 30/2020, Appendix II
        Newspaper ///< what newspapers keep of it: sentences, names, titles, references
    };
    Tones tones = Tones::Old;
    Letter letter = Letter::Either;
    Capitals capitals = Capitals::Decree; ///< of the kind “capitals”
    bool operator==(const HouseStyle &) const = default;
};

struct SpellOptions
{
    enum class Strictness {
        Sure, ///< “chỉ lỗi chắc chắn”
        Balanced, ///< “cân bằng”
        Thorough ///< “kỹ”: the last reading of a story
    };
    Strictness strictness = Strictness::Balanced;
    QStringList kinds = spellKinds(false);
    HouseStyle style = {};
};

/// The counted language with Hunspell beneath it (vi_VN as the floor, en_US for other words).
/// Without the counts Hunspell works alone, and without its dictionary the counts do; notice() says
/// so. Unavailable, with the package to install, when both are missing. One thread at a time.
class Speller
{
public:
    /// Empty: what is installed.
    [[nodiscard]] static Result<std::unique_ptr<Speller>> open(
        const QString &dictionaryFolder = {}, const QString &lexiconFile = {});
    ~Speller();
    /// `suggest` costs up to 100 ms a word while Hunspell works alone, nothing otherwise.
    [[nodiscard]] QList<Misspelling> check(const QString &line, bool suggest) const;
    /// For one finding of `line`, best first; as check() with `suggest` gives them.
    [[nodiscard]] QStringList suggest(const QString &line, const Misspelling &finding) const;
    void setOwnWords(const QStringList &words); ///< never flagged, letter case folded
    /// Whom the newsroom has written about; asked of only with the kind “name”.
    void setPeople(const QList<KnownPerson> &people);
    /// The names of the article whose lines are checked, null for none; they stay the caller's.
    void setArticle(const ArticleNames *names);
    void setOptions(const SpellOptions &options);
    [[nodiscard]] const SpellOptions &options() const;
    /// Empty, or a sentence for people: why the checker knows less than it should.
    [[nodiscard]] QString notice() const;

private:
    Speller();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace toasoan
