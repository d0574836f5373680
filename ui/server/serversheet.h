// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/sheet.h"
#include "server/browsersignin.h"
#include "server/serverlink.h"

class QLineEdit;
class QProgressBar;

namespace toasoan {

/// “Máy chủ tòa soạn”: address, then the browser or account and application password; then who one
/// is there and what one may do. The request runs beside the window and can be stopped.
class ServerSheet : public Sheet
{
    Q_OBJECT
public:
    /// `desk` names the newsroom folder: folderKey().
    ServerSheet(ServerLink &link, const QString &desk, Look &look, QWidget *window);
    void open();
    void takeSignIn(const QString &answer) { m_browser.take(answer); } ///< of the browser

private:
    void buildForm();
    void addBrowser();
    void askBrowser();
    void wireBrowser();
    void buildStanding(bool justJoined);
    void addOthers();
    void askMoved(const Server &old);
    void askForget(const Server &server);
    void buildAnother();
    void clear();
    QLineEdit *addField(const QString &name, const QString &placeholder);
    void addLine(const QString &name, const QString &text, const QString &tone = {});
    void connectNow();
    void stop();
    void found(const Result<Server> &server);
    void askLeave();
    void setBusy(const QString &with); ///< empty: with nothing
    void updateButtons();
    [[nodiscard]] QUrl address() const;
    [[nodiscard]] Result<QByteArray> authority() const;
    [[nodiscard]] static QString abilities(const Server &server);

    ServerLink &m_link;
    BrowserSignIn m_browser;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_login = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_authority = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_byBrowser = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_stop = nullptr;
    QLabel *m_progress = nullptr;
    QProgressBar *m_bar = nullptr;
    QPointer<QObject> m_attempt; // deleting it ends the attempt
    bool m_another = false; ///< a server besides those that are known is joined
    QString m_keychain; // what is to be said about it
};

} // namespace toasoan
