// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/siteface.h"

#include <gumbo.h>
#include <memory>
#include <QHash>

namespace toasoan {

/// A page parsed with everything that it holds, and its text folded for comparing: no space, plain
/// quotes and dashes. Every node is a stretch of it.
class FaceTree
{
public:
    /// Empty when `html` nests deeper than any page of a theme does, or is too long.
    static std::unique_ptr<FaceTree> parsed(const QString &html);
    [[nodiscard]] const GumboNode *document() const { return m_output->document; }
    [[nodiscard]] const GumboNode *body() const;
    [[nodiscard]] const QString &text() const { return m_text; }
    struct Stretch
    {
        qsizetype from = 0, to = 0;
        [[nodiscard]] qsizetype size() const { return to - from; }
    };
    [[nodiscard]] Stretch stretch(const GumboNode *node) const { return m_stretches.value(node); }
    [[nodiscard]] QString textOf(const GumboNode *node) const
    {
        return m_text.mid(stretch(node).from, stretch(node).size());
    }

private:
    explicit FaceTree(QByteArray source);
    void read(const GumboNode *node);
    struct Free
    {
        void operator()(GumboOutput *output) const;
    };
    QByteArray m_source; // gumbo points into it
    std::unique_ptr<GumboOutput, Free> m_output;
    QString m_text;
    QHash<const GumboNode *, Stretch> m_stretches;
};

/// The same folding for a text that is looked for.
[[nodiscard]] QString foldedText(const QString &text);

/// The file that a picture's address names, whatever size of it: “anh-300x200.jpg” is “anh.jpg”.
[[nodiscard]] QString pictureFile(const QString &address);

/// Where an article stands in its page.
struct FacePlaces
{
    QHash<const GumboNode *, QString> inside; ///< whose children make room
    QHash<const GumboNode *, QString> whole; ///< that make room themselves
    const GumboNode *content = nullptr; ///< whose children from `first` to `last` make room
    unsigned first = 0, last = 0;
};
[[nodiscard]] FacePlaces placesIn(const FaceTree &tree, const SitePost &post);

} // namespace toasoan
