// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/serversheet.h"

#include "common/pieces.h"
#include "common/prompt.h"
#include "common/stateshape.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int sheetWidth = 560;
constexpr int nameColumn = 150;
constexpr qint64 longestAuthority = 1 << 20;

// What readers and colleagues get from the companion, whose own names are for programs.
QString offers(const Server &server)
{
    const std::pair<QString, QString> known[] = {
        {u"if-match"_s, ServerSheet::tr("nobody overwrites another's text")},
        {u"idempotency"_s, ServerSheet::tr("nothing is sent twice")},
        {u"meta"_s, ServerSheet::tr("bylines and sources")},
        {u"returned"_s, ServerSheet::tr("stories sent back")},
        {u"films"_s, ServerSheet::tr("the film archive")}, {u"views"_s, ServerSheet::tr("views")},
        {u"statistics"_s, ServerSheet::tr("visitor statistics")}};
    QStringList words;
    for (const auto &[feature, text] : known)
        if (server.offers(feature))
            words.append(text);
    return words.join(u", "_s);
}

} // namespace

ServerSheet::ServerSheet(ServerLink &link, const QString &desk, Look &look, QWidget *window)
    : Sheet(look, window, sheetWidth, tr("Newsroom server"))
    , m_link(link)
    , m_browser(desk)
{
    wireBrowser();
    if (link.server() && link.state() != ServerLink::State::SignIn)
        buildStanding(false);
    else
        buildForm();
}

void ServerSheet::open()
{
    QWidget *first = m_go;
    if (m_address)
        first = m_address->text().isEmpty() ? m_address : m_password;
    Sheet::open(first);
}

void ServerSheet::clear()
{
    clearLayout(head());
    clearLayout(body());
    clearLayout(foot());
    foot()->addStretch(1);
    showError({});
    m_address = m_login = m_password = m_authority = nullptr;
    m_choose = m_byBrowser = m_go = m_stop = nullptr;
    m_progress = nullptr;
    m_bar = nullptr;
}

QLineEdit *ServerSheet::addField(const QString &name, const QString &placeholder)
{
    auto *field = new QLineEdit(panel());
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(name);
    auto *row = new QHBoxLayout;
    QLabel *label = makeLabel(name, u"soft"_s, panel());
    label->setFont(look().interfaceFont(12));
    label->setFixedWidth(look().px(nameColumn));
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field, 1);
    body()->addLayout(row);
    connect(field, &QLineEdit::returnPressed, this, &ServerSheet::connectNow);
    return field;
}

void ServerSheet::addLine(const QString &name, const QString &text, const QString &tone)
{
    auto *row = new QHBoxLayout;
    QLabel *label = makeLabel(name, u"soft"_s, panel());
    label->setFont(look().interfaceFont(12));
    label->setFixedWidth(look().px(nameColumn));
    row->addWidget(label, 0, Qt::AlignTop);
    QLabel *words = makeWrappedLabel(text, tone, panel());
    words->setAccessibleName(name.isEmpty() ? text : tr("%1: %2").arg(name, text));
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(words, 1);
    body()->addLayout(row);
}

void ServerSheet::buildForm()
{
    setTitle(tr("Connect to the newsroom's server"),
        tr("A WordPress; its password for this program is made there"));
    m_address = addField(tr("Address"), u"https://toasoan.example"_s);
    addBrowser();
    m_login = addField(tr("User name"), {});
    m_password = addField(tr("Application password"), u"abcd efgh ijkl mnop qrst uvwx"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText
        | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_authority = addField(tr("Own certificate authority"), tr("only when the server has its own"));
    m_choose = makeButton(tr("Choose a file…"), u"small"_s, panel());
    auto *row = qobject_cast<QHBoxLayout *>(body()->itemAt(body()->count() - 1)->layout());
    row->addWidget(m_choose, 0, Qt::AlignVCenter); // else the row is no higher than it
    connect(m_choose, &QPushButton::clicked, this, [this] {
        const QStringList files = prompt::openFiles(
            this, tr("Certificate of the authority"), tr("Certificates (*.pem *.crt *.cer)"));
        if (!files.isEmpty())
            m_authority->setText(files.constFirst());
    });
    if (m_link.server() && !m_another) {
        m_address->setText(m_link.server()->site.toString());
        m_login->setText(m_link.server()->login);
        if (!m_link.trouble().isEmpty())
            showError(m_link.trouble());
    }
    QLabel *safe = makeWrappedLabel(tr("The password goes to this server alone and is kept in the "
                                       "computer's keychain, never in the newsroom's files."),
        u"soft"_s, panel());
    safe->setFont(look().interfaceFont(12));
    body()->addWidget(safe);
    if (!m_link.server())
        addOthers();
    m_progress = makeLabel({}, u"soft"_s, panel());
    m_bar = new QProgressBar(panel());
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(look().px(6));
    m_bar->setAccessibleName(tr("Connecting"));
    body()->addWidget(m_progress);
    body()->addWidget(m_bar);
    m_stop = addFoot(tr("Stop"), {});
    connect(m_stop, &QPushButton::clicked, this, &ServerSheet::stop);
    addCancel(tr("Later"));
    m_go = addFoot(tr("Connect"), u"primary"_s);
    connect(m_go, &QPushButton::clicked, this, &ServerSheet::connectNow);
    for (const QLineEdit *field : {m_address, m_login, m_password})
        connect(field, &QLineEdit::textChanged, this, &ServerSheet::updateButtons);
    setBusy({});
}

void ServerSheet::addBrowser()
{
    m_byBrowser = makeButton(tr("Sign in with the browser…"), u"small"_s, panel());
    QLabel *other = makeWrappedLabel(tr("or with what you have:"), u"soft"_s, panel());
    other->setFont(look().interfaceFont(12));
    auto *row = new QHBoxLayout;
    auto *beneathNames = new QWidget(panel()); // beside a widget the row keeps its own space
    beneathNames->setFixedWidth(look().px(nameColumn));
    row->addWidget(beneathNames);
    row->addWidget(m_byBrowser);
    row->addWidget(other, 1);
    body()->addLayout(row);
    connect(m_byBrowser, &QPushButton::clicked, this, &ServerSheet::askBrowser);
}

void ServerSheet::wireBrowser()
{
    connect(&m_browser, &BrowserSignIn::waiting, this, [this] {
        setBusy(tr("Sign in and approve Tòa Soạn in the browser; it leads back here."));
    });
    connect(&m_browser, &BrowserSignIn::copyWanted, this, [this] {
        setBusy({});
        showError(tr("Approve Tòa Soạn in the browser. It cannot lead back here, since the program "
                     "is not installed on this computer: copy the password that it shows, and "
                     "paste it here under your user name."));
        m_login->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_browser, &BrowserSignIn::approved, this,
        [this](const QString &login, const QString &password) {
            setBusy({});
            m_login->setText(login);
            m_password->setText(password);
            connectNow();
        });
    connect(&m_browser, &BrowserSignIn::failed, this, [this](const QString &sentence) {
        setBusy({});
        showError(sentence);
        m_byBrowser->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_browser, &BrowserSignIn::passedOver, this,
        [this](const QString &sentence) { showError(sentence); });
}

void ServerSheet::askBrowser()
{
    if (m_attempt || m_browser.isRunning())
        return;
    showError({});
    const auto pem = authority();
    if (!pem)
        return showError(pem.error().text);
    setBusy(tr("Looking for the server's sign-in page…"));
    m_browser.begin(address(), *pem);
}

void ServerSheet::updateButtons()
{
    const bool busy = m_attempt || m_browser.isRunning();
    const bool addressed = !m_address->text().trimmed().isEmpty();
    m_byBrowser->setEnabled(!busy && addressed);
    m_go->setEnabled(!busy && addressed && !m_login->text().trimmed().isEmpty()
        && !m_password->text().trimmed().isEmpty());
}

void ServerSheet::setBusy(const QString &with)
{
    const bool busy = !with.isEmpty();
    for (QWidget *field : {static_cast<QWidget *>(m_address), static_cast<QWidget *>(m_login),
             static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_authority),
             static_cast<QWidget *>(m_choose)})
        field->setEnabled(!busy);
    m_progress->setText(with);
    m_progress->setVisible(busy);
    m_bar->setVisible(busy);
    m_stop->setVisible(busy);
    updateButtons();
    if (busy)
        m_stop->setFocus(Qt::OtherFocusReason);
    if (isVisible())
        refit();
}

QUrl ServerSheet::address() const
{
    QString text = m_address->text().trimmed();
    if (!text.contains("://"_L1))
        text.prepend("https://"_L1);
    return QUrl(text, QUrl::StrictMode);
}

Result<QByteArray> ServerSheet::authority() const
{
    const QString name = m_authority->text().trimmed();
    // The one that was given before still holds for the same server.
    if (name.isEmpty())
        return m_link.server() && !m_another ? m_link.server()->authority : QByteArray();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotFound,
            tr("The certificate file “%1” cannot be read. Choose another one.").arg(name));
    return file.read(longestAuthority);
}

void ServerSheet::connectNow()
{
    if (m_attempt || !m_go->isEnabled())
        return;
    showError({});
    const auto pem = authority();
    if (!pem)
        return showError(pem.error().text);
    m_attempt = new QObject(this);
    setBusy(tr("Looking for the server and signing in…"));
    connectServer(address(), m_login->text().trimmed(), m_password->text().trimmed(), *pem,
        m_attempt, [this](const Result<Server> &server) { found(server); });
}

void ServerSheet::stop()
{
    const bool browser = m_browser.isRunning();
    m_browser.stop();
    delete m_attempt.data();
    setBusy({});
    (browser ? static_cast<QWidget *>(m_byBrowser) : m_password)->setFocus(Qt::OtherFocusReason);
}

void ServerSheet::found(const Result<Server> &server)
{
    m_attempt->deleteLater(); // it is what called this
    m_attempt.clear();
    if (!server) {
        setBusy({});
        m_password->setFocus(Qt::OtherFocusReason);
        return showError(server.error().text);
    }
    const auto kept = [this](bool inKeychain) {
        m_keychain = inKeychain
            ? QString()
            : tr("No keychain answered on this computer: the password is known only until this "
                 "window closes, and is asked again then.");
        if (!m_address && !m_keychain.isEmpty())
            buildStanding(true);
    };
    const auto joined = m_link.join(
        *server, m_password->text().trimmed(), [sheet = QPointer(this), kept](bool inKeychain) {
            if (sheet && sheet->isVisible())
                kept(inKeychain);
        });
    if (!joined) {
        setBusy({});
        return showError(joined.error().text);
    }
    m_password->clear();
    buildStanding(true);
}

QString ServerSheet::abilities(const Server &server)
{
    QStringList list;
    if (server.may(u"edit_posts"_s))
        list += tr("write stories");
    if (server.may(u"upload_files"_s))
        list += tr("upload pictures");
    if (server.may(u"edit_others_posts"_s))
        list += tr("edit the stories of others");
    if (server.may(u"publish_posts"_s))
        list += tr("publish");
    if (server.may(u"manage_categories"_s))
        list += tr("make sections");
    if (server.may(u"manage_options"_s))
        list += tr("run the server");
    return list.join(u", "_s);
}

void ServerSheet::buildStanding(bool justJoined)
{
    clear();
    const Server server = *m_link.server();
    setTitle(justJoined ? tr("Connected to %1").arg(server.name) : server.name,
        tr("The newsroom's server"));
    addLine(tr("Address"), server.site.toString());
    addLine(tr("You are"),
        tr("%1 (%2) · %3")
            .arg(server.displayName, server.login,
                roleText(roleOf(server.capabilities).value_or(Role::Reporter))));
    addLine(tr("You may"), abilities(server));
    addLine(tr("The server offers"),
        server.features.isEmpty()
            ? tr("WordPress alone, without the Tòa Soạn companion: two people who change a story "
                 "in the same second are noticed afterwards, not stopped")
            : offers(server));
    if (!server.may(u"publish_posts"_s))
        addLine({},
            tr("This account cannot publish there; what is decided here will need an "
               "editor's account."),
            u"submitted"_s);
    if (justJoined && m_link.endedSelfApproval())
        addLine({},
            tr("This newsroom has a second editor now: from here on nobody approves a story of "
               "their own, a colleague does."),
            u"submitted"_s);
    if (qAbs(server.skewSeconds) > noticedSkew)
        addLine(tr("Clock"),
            tr("This computer's clock differs from the server's by %n seconds; set it right.", "",
                int(qAbs(server.skewSeconds))),
            u"submitted"_s);
    if (!m_keychain.isEmpty())
        addLine(tr("Password"), m_keychain, u"submitted"_s);
    if (!m_link.trouble().isEmpty())
        addLine(tr("Now"), m_link.trouble(), u"submitted"_s);
    body()->addWidget(makeWrappedLabel(
        tr("What is submitted, decided and published goes there by itself, and what "
           "colleagues do comes here; drafts stay on this computer. The outbox "
           "shows what is on its way."),
        u"soft"_s, panel()));
    addOthers();
    QPushButton *leave = addFoot(tr("Disconnect…"), {});
    connect(leave, &QPushButton::clicked, this, &ServerSheet::askLeave);
    QPushButton *again = addFoot(tr("Sign in again…"), {});
    connect(again, &QPushButton::clicked, this, [this] {
        clear();
        m_another = false;
        buildForm();
        refit();
        m_password->setFocus(Qt::OtherFocusReason);
    });
    QPushButton *another = addFoot(tr("Another server…"), {});
    connect(another, &QPushButton::clicked, this, &ServerSheet::buildAnother);
    m_go = addFoot(tr("Done"), u"primary"_s);
    connect(m_go, &QPushButton::clicked, this, &Sheet::close);
    if (isVisible()) {
        refit();
        m_go->setFocus(Qt::OtherFocusReason);
    }
}

void ServerSheet::buildAnother()
{
    clear();
    m_another = true;
    buildForm();
    refit();
    m_address->setFocus(Qt::OtherFocusReason);
}

// One line a server: who one is there, and what one may do with it.
void ServerSheet::addOthers()
{
    const QList<Server> others = m_link.others();
    if (!others.isEmpty()) {
        QLabel *title = makeLabel(tr("The newsroom's other servers"), u"faint"_s, panel());
        title->setFont(look().interfaceFont(11, 600));
        title->setContentsMargins(0, look().px(8), 0, 0);
        body()->addWidget(title);
    }
    for (const Server &server : others) {
        body()->addWidget(makeHairline(Qt::Horizontal, panel()));
        auto *row = new QHBoxLayout;
        auto *lines = new QVBoxLayout;
        lines->setSpacing(0);
        QLabel *place = makeWrappedLabel(
            tr("%1 · %2").arg(server.site.toString(), server.login), u"soft"_s, panel());
        place->setFont(look().interfaceFont(12));
        lines->addWidget(makeWrappedLabel(server.name, {}, panel()));
        lines->addWidget(place);
        row->addLayout(lines, 1);
        QPushButton *use = makeButton(tr("Use this one"), u"small"_s, panel());
        use->setAccessibleName(tr("Use %1").arg(server.site.toString()));
        QPushButton *forget = makeButton(tr("Remove…"), u"small"_s, panel());
        forget->setAccessibleName(tr("Remove %1").arg(server.site.toString()));
        row->addWidget(use);
        if (m_link.server()) {
            QPushButton *moved = makeButton(tr("It has moved…"), u"small"_s, panel());
            moved->setAccessibleName(tr("%1 has moved").arg(server.site.toString()));
            row->addWidget(moved);
            connect(moved, &QPushButton::clicked, this, [this, server] { askMoved(server); });
        }
        row->addWidget(forget);
        body()->addLayout(row);
        connect(use, &QPushButton::clicked, this, [this, server] {
            if (const auto used = m_link.use(server); !used)
                return showError(used.error().text);
            m_keychain.clear();
            buildStanding(false);
        });
        connect(forget, &QPushButton::clicked, this, [this, server] { askForget(server); });
    }
}

void ServerSheet::askMoved(const Server &old)
{
    const QString now = m_link.server()->site.toString();
    const auto answer = prompt::ask(this, tr("%1 has moved").arg(old.site.toString()),
        tr("Is it the same site that is now at %1? Its stories are looked for there, and go on as "
           "they are, each as the one it was.")
            .arg(now),
        tr("It is the same"), {}, tr("It is another"));
    if (answer != prompt::Answer::First)
        return;
    m_link.moveHere(old, [self = QPointer(this)](const Result<void> &moved) {
        if (!self)
            return;
        if (moved)
            self->buildStanding(false);
        else
            self->showError(moved.error().text);
    });
}

void ServerSheet::askForget(const Server &server)
{
    const auto answer = prompt::ask(this, tr("Remove %1").arg(server.name),
        tr("What readers see on %1 stays there, and this newsroom changes nothing of it any more. "
           "What waits for it and never reached it may go to the server in use. Its password "
           "is forgotten.")
            .arg(server.site.toString()),
        tr("Remove"), {}, tr("Keep it"));
    if (answer != prompt::Answer::First)
        return;
    if (const auto forgotten = m_link.forget(server); !forgotten)
        return showError(forgotten.error().text);
    if (m_link.server())
        buildStanding(false);
    else
        buildAnother();
}

void ServerSheet::askLeave()
{
    const auto answer = prompt::ask(this, tr("Disconnect from the server"),
        tr("What readers see there stays. What still waits stays in the outbox. From now on "
           "stories go to the newsroom's own folder."),
        tr("Disconnect"), {}, tr("Stay connected"));
    if (answer != prompt::Answer::First)
        return;
    if (const auto left = m_link.leave(); !left)
        return showError(left.error().text);
    close();
}

} // namespace toasoan
