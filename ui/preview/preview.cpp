// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/preview.h"

#include "common/pieces.h"
#include "preview/devicetab.h"
#include "preview/facebar.h"
#include "preview/pageguard.h"
#include "preview/shownpage.h"
#include "preview/templatewatch.h"

#include <algorithm>
#include <array>
#include <QButtonGroup>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineView>
#include <unistd.h>

namespace toasoan {
namespace {

constexpr int pauseMs = 200;
constexpr std::array pageWidths{390, 768, 1200};

// Chromium refuses to run as root with its sandbox, and takes the whole program with it.
bool engineMayStart()
{
    return ::geteuid() != 0 || qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") == 1
        || qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").contains("--no-sandbox");
}

} // namespace

struct Preview::Private
{
    Preview *preview;
    Draft &draft;
    Session &session;
    Look &look;

    QButtonGroup *devices = nullptr;
    FaceBar *faceBar = nullptr;
    std::optional<SiteFace> face = {};
    QList<Film> films = {};
    QStackedWidget *stack = nullptr;
    QLabel *message = nullptr;
    QPushButton *again = nullptr;
    QWidget *frame = nullptr;
    QTimer timer = QTimer();
    std::unique_ptr<QWebEngineProfile> profile = {};
    PageServer *server = nullptr;
    RequestGuard *guard = nullptr;
    GuardedPage *page = nullptr;
    QWebEngineView *view = nullptr;

    PageContext context = {};
    QString contextStory = {};
    bool contextOld = true;
    QLabel *warning = nullptr; // above a page that is no longer made
    TemplateWatch templates = TemplateWatch(session.store().dir());
    bool loading = false;
    bool ready = false;
    bool replacing = false;
    QString shown = {}; // the call that would make the page what it is
    int block = -1; // to be scrolled to

    void build();
    void buildTabs(QVBoxLayout *layout);
    void start();
    void makeEngine();
    void say(const QString &sentence, bool offerAgain = false);
    void refresh();
    void renew(); ///< another page altogether
    bool renewContext();
    [[nodiscard]] Result<Shown> made(const Content &content, bool whole) const;
    void load(const Content &content);
    void replace(const Content &content);
    void scrollToBlock();
    void fit();
    [[nodiscard]] int pageWidth() const { return pageWidths.at(size_t(devices->checkedId())); }
};

Preview::Preview(Draft &draft, Session &session, Look &look, QWidget *parent)
    : QWidget(parent)
    , d(new Private{this, draft, session, look})
{
    d->build();
    Store &store = session.store();
    const auto wait = [this] { d->timer.start(); };
    const auto old = [this] {
        d->contextOld = true;
        d->timer.start();
    };
    connect(&d->timer, &QTimer::timeout, this, [this] { d->refresh(); });
    connect(&draft, &Draft::touched, this, wait);
    connect(&draft, &Draft::replaced, this, wait);
    connect(&draft, &Draft::stateChanged, this, wait);
    connect(&draft, &Draft::closed, this, wait);
    connect(&draft, &Draft::opened, this, [this] {
        d->block = -1;
        d->timer.stop();
        d->refresh();
    });
    connect(&d->templates, &TemplateWatch::changed, this, old);
    connect(&store, &Store::newsroomChanged, this, old);
    connect(&store, &Store::filmsChanged, this, old);
    connect(&store, &Store::storyRemoved, this, old);
    connect(&store, &Store::storyChanged, this, [this, old](const QString &id) {
        if (id != d->draft.story().id)
            old();
    });
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

Preview::~Preview()
{
    // The page must go before its profile.
    delete d->view;
    delete d->page;
}

void Preview::registerScheme()
{
    previewscheme::registerScheme();
}

void Preview::Private::build()
{
    timer.setSingleShot(true);
    timer.setInterval(pauseMs);
    auto *outer = new QVBoxLayout(preview);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(look.px(6));
    buildTabs(outer);
    faceBar = new FaceBar(look, preview);
    outer->addWidget(faceBar);
    QObject::connect(faceBar, &FaceBar::chosen, preview, [this] { renew(); });

    warning = makeWrappedLabel({}, QStringLiteral("submitted"), preview);
    warning->hide();
    auto *warned = new QHBoxLayout;
    warned->setContentsMargins(look.px(12), 0, look.px(12), 0);
    warned->addWidget(warning);
    outer->addLayout(warned);
    stack = new QStackedWidget(preview);
    auto *notice = new QWidget(stack);
    auto *column = new QVBoxLayout(notice);
    message = new QLabel(notice);
    message->setWordWrap(true);
    message->setAlignment(Qt::AlignCenter);
    message->setProperty("tone", QStringLiteral("soft"));
    again = new QPushButton(tr("Show it again"), notice);
    again->setAccessibleName(tr("Show it again"));
    again->hide();
    column->addStretch(1);
    column->addWidget(message);
    column->addWidget(again, 0, Qt::AlignHCenter);
    column->addStretch(2);
    stack->addWidget(notice);

    frame = new QWidget(stack);
    auto *middle = new QHBoxLayout(frame);
    middle->setContentsMargins(1, 1, 1, 1);
    stack->addWidget(frame);
    auto *around = new QHBoxLayout;
    around->setContentsMargins(look.px(12), 0, look.px(12), look.px(12));
    around->addWidget(stack);
    outer->addLayout(around, 1);
    QObject::connect(again, &QPushButton::clicked, preview, [this] { start(); });
}

void Preview::Private::buildTabs(QVBoxLayout *layout)
{
    devices = new QButtonGroup(preview);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(look.px(8), 0, look.px(8), 0); // the tabs have 4 of their own
    row->setSpacing(look.px(6));
    const QStringList names{Preview::tr("Phone"), Preview::tr("Tablet"), Preview::tr("Computer")};
    for (int i = 0; i < names.size(); ++i) {
        auto *tab = new DeviceTab(names.at(i), look, preview);
        devices->addButton(tab, i);
        row->addWidget(tab);
    }
    row->addStretch();
    devices->button(0)->setChecked(true);
    layout->addLayout(row);
    QObject::connect(devices, &QButtonGroup::idClicked, preview, [this] { fit(); });
}

void Preview::Private::say(const QString &sentence, bool offerAgain)
{
    message->setText(sentence);
    again->setVisible(offerAgain);
    stack->setCurrentIndex(0);
}

void Preview::Private::start()
{
    if (view != nullptr) {
        contextOld = true;
        refresh();
        return;
    }
    if (!engineMayStart()) {
        say(tr(
            "The preview cannot run in an administrator's (root) session. Everything else works; "
            "start Tòa Soạn as an ordinary user to see the page."));
        return;
    }
    makeEngine();
    refresh();
}

void Preview::Private::makeEngine()
{
    profile = std::make_unique<QWebEngineProfile>(); // without a name: off the record
    profile->setSpellCheckEnabled(false);
    guard = new RequestGuard(profile.get());
    profile->setUrlRequestInterceptor(guard);
    server = new PageServer(session.store(), profile.get());
    server->setFace(face);
    profile->installUrlSchemeHandler(previewscheme::name(), server);
    page = new GuardedPage(profile.get(), nullptr);
    page->setBackgroundColor(Qt::white);

    QFile source(QStringLiteral(":/ui/preview.js"));
    if (source.open(QIODevice::ReadOnly)) {
        QWebEngineScript script;
        script.setName(QStringLiteral("preview"));
        script.setWorldId(QWebEngineScript::ApplicationWorld);
        script.setInjectionPoint(QWebEngineScript::DocumentReady);
        script.setSourceCode(QString::fromUtf8(source.readAll()));
        page->scripts().insert(script);
    }

    view = new QWebEngineView(frame);
    view->setPage(page);
    view->setContextMenuPolicy(Qt::NoContextMenu);
    view->setAcceptDrops(false);
    view->setAccessibleName(tr("The page as it will be published"));
    frame->layout()->addWidget(view);
    QObject::connect(page, &QWebEnginePage::loadFinished, preview, [this](bool ok) {
        loading = false;
        ready = ok;
        fit();
        if (!ok) {
            say(tr("The page could not be shown. The story is safe."), true);
            return;
        }
        stack->setCurrentIndex(1);
        Q_EMIT preview->updated();
        refresh(); // what was typed meanwhile
        scrollToBlock();
    });
    QObject::connect(page, &QWebEnginePage::renderProcessTerminated, preview,
        [this](QWebEnginePage::RenderProcessTerminationStatus status, int) {
            if (status == QWebEnginePage::NormalTerminationStatus)
                return;
            ready = false;
            loading = false;
            say(tr("The preview has stopped. The story is safe and can be edited as before."),
                true);
        });
}

bool Preview::Private::renewContext()
{
    const Story &story = draft.story();
    if (!contextOld && contextStory == story.id)
        return true;
    templates.look();
    contextOld = true; // whatever cannot be had now is asked for again
    Result<PageContext> fresh = siteContext(session.store(), story, storePictures());
    warning->setVisible(!fresh && contextStory == story.id);
    if (!fresh && contextStory == story.id) {
        warning->setText(fresh.error().text); // the last good page stays
        contextOld = false;
        return true;
    }
    if (!fresh) {
        say(fresh.error().text);
        return false;
    }
    const auto all = session.store().films();
    if (!all) {
        say(all.error().text);
        return false;
    }
    films = *all;
    context = std::move(*fresh);
    context.root = previewscheme::root();
    context.preview = true;
    server->setAssets(pageAssets(context.newsroom));
    return true;
}

void Preview::Private::refresh()
{
    if (view == nullptr || !preview->isVisible())
        return; // the next show() asks again
    if (!draft.isOpen()) {
        say(tr("Open a story to see its page here."));
        contextStory.clear();
        warning->hide();
        return;
    }
    if (loading || replacing)
        return; // both end in another refresh
    const bool old = contextOld || contextStory != draft.story().id;
    if (!renewContext())
        return;
    const bool whole = !ready || (old && warning->isHidden());
    context.now = session.store().now();
    const Content content = draft.collected();
    if (whole)
        load(content);
    else
        replace(content);
}

Result<Shown> Preview::Private::made(const Content &content, bool whole) const
{
    if (preview->showsFace())
        return shownInFace(*face, content, films, whole);
    return shownInTemplate(draft.story(), content, context, whole);
}

void Preview::Private::load(const Content &content)
{
    const Result<Shown> next = made(content, true);
    if (!next) {
        say(next.error().text);
        return;
    }
    contextOld = false;
    contextStory = draft.story().id;
    shown = next->call;
    server->setPage(next->page.toUtf8());
    loading = true;
    ready = false;
    page->load(previewscheme::page());
}

void Preview::Private::replace(const Content &content)
{
    const Result<Shown> next = made(content, false);
    if (!next) {
        say(next.error().text);
        return;
    }
    stack->setCurrentIndex(1);
    if (next->call == shown) {
        scrollToBlock();
        return;
    }
    shown = next->call;
    replacing = true;
    page->runJavaScript(shown, QWebEngineScript::ApplicationWorld,
        [this, guard = QPointer<Preview>(preview)](const QVariant &done) {
            if (!guard)
                return;
            replacing = false;
            if (done.toBool())
                Q_EMIT preview->updated();
            else
                ready = false;
            refresh();
        });
}

void Preview::Private::scrollToBlock()
{
    if (!ready || block < 0)
        return;
    page->runJavaScript(QStringLiteral("toasoan.showBlock(%1)").arg(std::exchange(block, -1)),
        QWebEngineScript::ApplicationWorld);
}

void Preview::Private::fit()
{
    if (view == nullptr)
        return;
    // A page is never enlarged: a wider pane shows it in its middle.
    const int width = std::min(pageWidth(), stack->width() - 2);
    const int margin = std::max(1, (stack->width() - width) / 2);
    frame->layout()->setContentsMargins(margin, 1, margin, 1);
    page->setZoomFactor(std::clamp(double(width) / pageWidth(), 0.25, 1.0));
    frame->update();
}

void Preview::Private::renew()
{
    contextOld = true;
    timer.stop();
    refresh();
}

void Preview::setFace(const std::optional<SiteFace> &face)
{
    d->faceBar->setFace(face);
    if (d->face == face)
        return;
    const bool showed = showsFace();
    d->face = face;
    if (d->server != nullptr)
        d->server->setFace(face);
    if (showed || showsFace())
        d->renew();
}

FaceBar &Preview::faceBar() const
{
    return *d->faceBar;
}

bool Preview::showsFace() const
{
    return d->face && d->faceBar->isSiteChosen();
}

void Preview::showBlock(int bodyBlock)
{
    d->block = bodyBlock;
    if (!d->timer.isActive() && !d->loading && !d->replacing)
        d->scrollToBlock();
}

int Preview::refusedRequests() const
{
    return d->guard == nullptr ? 0 : d->guard->refused();
}

void Preview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (d->view != nullptr)
        d->refresh();
}

void Preview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QTimer::singleShot(0, this, [this] { d->fit(); });
}

void Preview::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (d->view == nullptr && !m_started) {
        m_started = true;
        QTimer::singleShot(0, this, [this] { d->start(); }); // after this paint is on the screen
    }
    if (d->view == nullptr || d->stack->currentIndex() != 1)
        return;
    QPainter painter(this);
    painter.setPen(d->look.theme().edge);
    const QRect page = d->view->geometry().adjusted(-1, -1, 0, 0);
    painter.drawRect(page.translated(d->frame->mapTo(this, QPoint())));
}

} // namespace toasoan
