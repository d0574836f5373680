// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <gumbo.h>
#include <memory>
#include <QString>

namespace toasoan {

/// gumbo's tree of a bounded page, freed with the object; only for the readers in app/text.
class HtmlTree
{
public:
    explicit HtmlTree(const QString &html);
    [[nodiscard]] const GumboNode *document() const;
    [[nodiscard]] const GumboNode *body() const; ///< never null
    [[nodiscard]] bool wasCut() const { return m_cut; }

private:
    struct Free
    {
        void operator()(GumboOutput *output) const;
    };
    QByteArray m_source; // gumbo points into it
    std::unique_ptr<GumboOutput, Free> m_output;
    bool m_cut = false;
};

[[nodiscard]] bool isElement(const GumboNode *node);
[[nodiscard]] QString nameOf(const GumboNode *node); ///< lower case; empty unless an HTML element
[[nodiscard]] QString attribute(const GumboNode *node, const char *name); ///< empty when absent
[[nodiscard]] const GumboVector &childrenOf(const GumboNode *node);
[[nodiscard]] inline const GumboNode *childAt(const GumboVector &children, unsigned i)
{
    return static_cast<const GumboNode *>(children.data[i]);
}
[[nodiscard]] QString textOf(const GumboNode *node); ///< all of it, as it stands
/// The first element in document order that fits, the node itself included; null for none.
[[nodiscard]] const GumboNode *findElement(
    const GumboNode *node, const std::function<bool(const GumboNode *)> &fits);

} // namespace toasoan
