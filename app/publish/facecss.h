// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QUrl>

namespace toasoan {

/// The addresses that a page of the site asks for: those of the site itself get a local name, all
/// others none.
class FaceLinks
{
public:
    explicit FaceLinks(QUrl page = {});
    /// The name that `address` has in the cache; a picture or font written out in the address stays
    /// as it is; empty for what may not be fetched.
    [[nodiscard]] QString local(const QString &address, const QUrl &base, const QString &folder);
    [[nodiscard]] const QMap<QString, QUrl> &wanted() const { return m_wanted; } ///< by name
    [[nodiscard]] const QSet<QString> &elsewhere() const { return m_elsewhere; } ///< other hosts
    [[nodiscard]] const QUrl &page() const { return m_page; }
    [[nodiscard]] bool isOfSite(const QUrl &url) const;

private:
    QUrl m_page;
    QMap<QString, QUrl> m_wanted;
    QSet<QString> m_elsewhere;
};

/// A style sheet whose addresses are local names below `folder`; those of other sites are gone.
/// Linear in its length.
[[nodiscard]] QString faceCss(
    const QString &css, const QUrl &base, const QString &folder, FaceLinks &links);

} // namespace toasoan
