// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/facecss.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr int mostFiles = 150;
constexpr int nameLength = 24;
constexpr qsizetype longestAddress = 4000, longestWritten = 256 * 1024;

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

QString bareHost(const QUrl &url)
{
    const QString host = url.host().toLower();
    return host.startsWith("www."_L1) ? host.mid(4) : host;
}

bool isName(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'\\';
}

/// Copies a style sheet and meets its addresses on the way.
class CssCopy
{
public:
    CssCopy(const QString &css, const QUrl &base, const QString &folder, FaceLinks &links)
        : m_in(css)
        , m_base(base)
        , m_folder(folder)
        , m_links(links)
    {
        m_out.reserve(css.size());
    }

    QString run()
    {
        while (m_at < m_in.size()) {
            const QChar c = m_in.at(m_at);
            if (at("/*"_L1))
                skipComment();
            else if (c == u'"' || c == u'\'')
                copyString();
            else if (at("@import"_L1))
                import();
            else if (at("url("_L1) && (m_at == 0 || !isName(m_in.at(m_at - 1))))
                m_out += address(urlAt());
            else
                m_out += m_in.at(m_at++);
        }
        return m_out;
    }

private:
    [[nodiscard]] bool at(QLatin1String word) const
    {
        return QStringView(m_in).mid(m_at, word.size()).compare(word, Qt::CaseInsensitive) == 0;
    }

    void skipComment()
    {
        const qsizetype end = m_in.indexOf("*/"_L1, m_at + 2);
        m_at = end < 0 ? m_in.size() : end + 2;
        m_out += u' ';
    }

    void skipSpace()
    {
        while (m_at < m_in.size() && (m_in.at(m_at).isSpace() || at("/*"_L1))) {
            if (m_in.at(m_at).isSpace())
                ++m_at;
            else
                skipComment();
        }
    }

    [[nodiscard]] qsizetype afterString() const
    {
        const QChar quote = m_in.at(m_at);
        qsizetype end = m_at + 1;
        while (end < m_in.size() && m_in.at(end) != quote)
            end += m_in.at(end) == u'\\' ? 2 : 1;
        return qMin(end + 1, m_in.size());
    }

    QString string()
    {
        const qsizetype from = m_at + 1;
        m_at = afterString();
        return m_in.mid(from, qMax<qsizetype>(0, m_at - from - 1));
    }

    void copyString()
    {
        const qsizetype from = m_at;
        m_at = afterString();
        m_out += QStringView(m_in).mid(from, m_at - from);
    }

    // Of “url(…)”, which it leaves behind.
    QString urlAt()
    {
        m_at += 4;
        skipSpace();
        QString found;
        if (m_at < m_in.size() && (m_in.at(m_at) == u'"' || m_in.at(m_at) == u'\''))
            found = string();
        const qsizetype end = m_in.indexOf(u')', m_at);
        if (found.isEmpty())
            found = m_in.mid(m_at, end < 0 ? -1 : end - m_at).trimmed();
        m_at = end < 0 ? m_in.size() : end + 1;
        return found;
    }

    QString address(const QString &named)
    {
        if (named.startsWith(u'#'))
            return u"url(%1)"_s.arg(quoted(named));
        const QString local = m_links.local(named, m_base, m_folder);
        return local.isEmpty() ? u"url(\"data:,\")"_s : u"url(%1)"_s.arg(quoted(local));
    }

    static QString quoted(QString text)
    {
        text.replace(u'\\', u"\\\\"_s).replace(u'"', u"%22"_s).replace(u'\n', QString());
        return u'"' + text + u'"';
    }

    void import()
    {
        m_at += 7;
        skipSpace();
        QString named;
        if (m_at < m_in.size() && (m_in.at(m_at) == u'"' || m_in.at(m_at) == u'\''))
            named = string();
        else if (at("url("_L1))
            named = urlAt();
        const qsizetype end = m_in.indexOf(u';', m_at);
        const QString media = m_in.mid(m_at, end < 0 ? -1 : end - m_at).trimmed();
        m_at = end < 0 ? m_in.size() : end + 1;
        const QString local = m_links.local(named, m_base, m_folder);
        // what stands behind it may hide another address
        const bool plain = !media.contains(u'{') && !media.contains(u'"') && !media.contains(u'\'');
        if (!local.isEmpty() && plain)
            m_out += u"@import url(%1) %2;"_s.arg(quoted(local), media);
    }

    const QString &m_in;
    QUrl m_base;
    QString m_folder;
    FaceLinks &m_links;
    QString m_out;
    qsizetype m_at = 0;
};

} // namespace

FaceLinks::FaceLinks(QUrl page)
    : m_page(std::move(page))
{
}

bool FaceLinks::isOfSite(const QUrl &url) const
{
    if (bareHost(url) != bareHost(m_page))
        return false;
    // http and https of one site differ in their usual ports alone
    return portOf(url) == portOf(m_page) || (url.port() < 0 && m_page.port() < 0);
}

QString FaceLinks::local(const QString &address, const QUrl &base, const QString &folder)
{
    const QString trimmed = address.trimmed();
    if (trimmed.startsWith("data:"_L1, Qt::CaseInsensitive)) {
        const bool fits = trimmed.startsWith("data:image/"_L1, Qt::CaseInsensitive)
            || trimmed.startsWith("data:font/"_L1, Qt::CaseInsensitive)
            || trimmed.startsWith("data:application/"_L1, Qt::CaseInsensitive);
        return fits && trimmed.size() < longestWritten ? trimmed : QString();
    }
    if (trimmed.isEmpty() || trimmed.startsWith(u'#') || trimmed.size() > longestAddress)
        return {};
    QUrl url = base.resolved(QUrl(trimmed)).adjusted(QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return {};
    if (!isOfSite(url)) {
        m_elsewhere.insert(url.host());
        return {};
    }
    // as the page itself is had, whatever its theme writes
    url.setScheme(m_page.scheme());
    url.setHost(m_page.host());
    url.setPort(m_page.port());
    const QString name
        = QString::fromLatin1(QCryptographicHash::hash(url.toEncoded(), QCryptographicHash::Sha256)
                                  .toHex()
                                  .left(nameLength));
    if (!m_wanted.contains(name)) {
        if (m_wanted.size() >= mostFiles)
            return {};
        m_wanted.insert(name, url);
    }
    return folder + name;
}

QString faceCss(const QString &css, const QUrl &base, const QString &folder, FaceLinks &links)
{
    return CssCopy(css, base, folder, links).run();
}

} // namespace toasoan
