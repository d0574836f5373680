// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"
#include "common/theme.h"
#include "editor/peoplelearner.h"
#include "spell/speller.h"
#include "store/spellwords.h"

#include <QHash>
#include <QTextCharFormat>

namespace toasoan {

/// How a finding is underlined: told apart by form, wave, dashes and dots.
enum class SpellTone { Spelling, Name, Style };
[[nodiscard]] SpellTone spellTone(const Misspelling &finding);
[[nodiscard]] QTextCharFormat spellFormat(SpellTone tone, const Theme &theme);

/// What the status line and the checks say of the open story's spelling.
struct SpellSummary
{
    int spelling = 0, names = 0, style = 0;
    bool done = false; ///< all of it was read
    QString unavailable; ///< the sentence why nothing is checked
    QString notice; ///< the sentence why less is found than should be
    QStringList words; ///< the first few
    [[nodiscard]] int total() const { return spelling + names + style; }
    bool operator==(const SpellSummary &) const = default;
};

/// The desk's speller: one engine for all fields, with the words people taught it. A paragraph is
/// checked once, whoever shows it; without a dictionary nothing is found and the desk goes on.
class Spelling : public QObject
{
    Q_OBJECT
public:
    explicit Spelling(Session &session, QObject *parent = nullptr);
    ~Spelling() override;

    /// Opens the dictionaries on another thread; ask for it once the window stands.
    void load(const QString &dictionaryFolder = {}, const QString &lexiconFile = {});
    [[nodiscard]] bool isReady() const { return m_speller != nullptr; }
    [[nodiscard]] QString unavailable() const { return m_unavailable; } ///< why nothing is checked
    [[nodiscard]] QString notice() const { return m_speller ? m_speller->notice() : QString(); }
    void setStory(const QString &id); ///< whose ignored words hold
    /// All that readers read of it, so that two spellings of one name are seen across paragraphs.
    void setArticle(const QString &prose);

    /// What is wrong in a paragraph, without what is let be here; cheap when it was asked before.
    [[nodiscard]] QList<Misspelling> check(const QString &paragraph);
    [[nodiscard]] bool isKnown(const QString &paragraph) const
    {
        return m_cache.contains(paragraph);
    }
    /// Best first. Asked for one finding at a time: they cost more than finding it.
    [[nodiscard]] QStringList suggestions(
        const QString &paragraph, const Misspelling &finding) const;
    [[nodiscard]] int checkedParagraphs() const { return m_checked; } ///< those the engine read

    void ignoreOnce(
        const QString &paragraph, const Misspelling &finding); ///< until the desk closes
    void ignoreInStory(const QString &word);
    void addPersonal(const QString &word);
    void addNewsroom(const QString &word);
    void removePersonal(const QString &word);
    void removeNewsroom(const QString &word);
    [[nodiscard]] bool mayTeachNewsroom() const;
    [[nodiscard]] QStringList personalWords() const;
    [[nodiscard]] QStringList newsroomWords() const;
    [[nodiscard]] QList<KnownPerson> people() const; ///< last seen first
    void putPerson(const KnownPerson &person);
    void forgetPerson(const QString &name);
    [[nodiscard]] QStringList learnedPhrases() const; ///< what approved stories let stand
    void forgetPhrase(const QString &phrase);
    [[nodiscard]] HouseStyle style() const { return m_style; }
    void setStyle(const HouseStyle &style);
    [[nodiscard]] spellwords::Strictness strictness() const { return m_strictness; }
    void setStrictness(spellwords::Strictness strictness);

Q_SIGNALS:
    void loaded(); ///< ready, or unavailable
    void changed(); ///< what was found before may be otherwise now
    void failed(const toasoan::Error &error); ///< a word was not kept

private:
    void readWords();
    void applyStrictness();
    void settle(const Result<void> &kept);
    [[nodiscard]] bool isWanted(const QString &paragraph, const Misspelling &finding) const;

    Session &m_session;
    std::unique_ptr<Speller> m_speller;
    QString m_unavailable;
    PeopleLearner *m_learner;
    ArticleNames m_article;
    QString m_story;
    QStringList m_ignored;
    QSet<QString> m_once;
    QHash<QString, QList<Misspelling>> m_cache;
    qsizetype m_cached = 0; ///< letters in the cache
    int m_checked = 0;
    spellwords::Strictness m_strictness = spellwords::Strictness::Balanced;
    HouseStyle m_style;
};

} // namespace toasoan
