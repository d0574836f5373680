// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/browsersignin.h"

#include <algorithm>
#include <QDateTime>
#include <QDesktopServices>
#include <QFile>
#include <QStandardPaths>
#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int patienceMs = 10 * 60 * 1000; // passwords are looked for, second factors typed
constexpr qint64 longestEntry = 1 << 16;

// Installed, the program's desktop entry says so; started from where it was built, it may not.
bool takesOurAddresses()
{
    const QStringList entries
        = QStandardPaths::locateAll(QStandardPaths::ApplicationsLocation, u"toasoan.desktop"_s);
    return std::any_of(entries.cbegin(), entries.cend(), [](const QString &name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly)
            && file.read(longestEntry).contains("x-scheme-handler/toasoan");
    });
}

// WordPress takes no name twice, and people must know which computer they withdraw.
QString nameThere()
{
    return u"Tòa Soạn · %1 · %2"_s.arg(QSysInfo::machineHostName().left(40),
        QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH:mm:ss"_s));
}

} // namespace

BrowserSignIn::BrowserSignIn(QString desk, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(patienceMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        stop();
        Q_EMIT failed(tr("The browser gave no answer for a long time, and nobody waits for it any "
                         "more. Sign in once more, or paste an application password."));
    });
}

void BrowserSignIn::begin(const QUrl &address, const QByteArray &authority)
{
    stop();
    m_looking = new QObject(this);
    findSignInPage(
        address, authority, m_looking, [this](const Result<SignInPage> &page) { found(page); });
}

void BrowserSignIn::stop()
{
    delete m_looking.data();
    m_waiting.reset();
    m_timer.stop();
}

void BrowserSignIn::found(const Result<SignInPage> &page)
{
    m_looking->deleteLater(); // it is what called this
    m_looking.clear();
    if (!page) {
        Q_EMIT failed(page.error().text);
        return;
    }
    m_page = *page;
    const bool comesBack = takesOurAddresses();
    const auto request = SignInRequest::make(m_desk);
    if (!QDesktopServices::openUrl(signInAddress(m_page, request, nameThere(), comesBack))) {
        Q_EMIT failed(tr("No browser could be opened. Make an application password in your "
                         "profile page on %1 and paste it here.")
                          .arg(m_page.site.host()));
        return;
    }
    if (!comesBack) {
        Q_EMIT copyWanted();
        return;
    }
    m_waiting = request;
    m_timer.start();
    Q_EMIT waiting();
}

void BrowserSignIn::take(const QString &answer)
{
    const SignInAnswer read
        = m_waiting ? readSignInAnswer(answer, m_page, *m_waiting) : SignInAnswer();
    if (read.kind == SignInAnswer::Kind::NotAsked) {
        Q_EMIT passedOver(sentenceOf(read, m_page));
        return;
    }
    stop();
    if (read.kind == SignInAnswer::Kind::Approved)
        Q_EMIT approved(read.login, read.password);
    else
        Q_EMIT failed(sentenceOf(read, m_page));
}

} // namespace toasoan
