// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/htmltree.h"

#include "text/htmlscan.h"

namespace toasoan {

HtmlTree::HtmlTree(const QString &html)
    : m_source(boundedHtml(html, &m_cut))
    , m_output(gumbo_parse_with_options(
          &kGumboDefaultOptions, m_source.constData(), size_t(m_source.size())))
{
}

void HtmlTree::Free::operator()(GumboOutput *output) const
{
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

const GumboNode *HtmlTree::document() const
{
    return m_output->root;
}

const GumboNode *HtmlTree::body() const
{
    const GumboVector &children = childrenOf(m_output->root);
    for (unsigned i = 0; i < children.length; ++i)
        if (nameOf(childAt(children, i)) == QLatin1String("body"))
            return childAt(children, i);
    return m_output->root;
}

bool isElement(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

QString nameOf(const GumboNode *node)
{
    if (!isElement(node) || node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return {};
    const GumboElement &element = node->v.element;
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    return QString::fromUtf8(name.data, qsizetype(name.length)).toLower();
}

QString attribute(const GumboNode *node, const char *name)
{
    if (!isElement(node))
        return {};
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

const GumboVector &childrenOf(const GumboNode *node)
{
    static const GumboVector none{nullptr, 0, 0};
    if (node->type == GUMBO_NODE_DOCUMENT)
        return node->v.document.children;
    return isElement(node) ? node->v.element.children : none;
}

QString textOf(const GumboNode *node)
{
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE
        || node->type == GUMBO_NODE_CDATA)
        return QString::fromUtf8(node->v.text.text);
    QString text;
    const GumboVector &children = childrenOf(node);
    for (unsigned i = 0; i < children.length; ++i)
        text += textOf(childAt(children, i));
    return text;
}

const GumboNode *findElement(
    const GumboNode *node, const std::function<bool(const GumboNode *)> &fits)
{
    if (isElement(node) && fits(node))
        return node;
    const GumboVector &children = childrenOf(node);
    for (unsigned i = 0; i < children.length; ++i)
        if (const GumboNode *found = findElement(childAt(children, i), fits))
            return found;
    return nullptr;
}

} // namespace toasoan
