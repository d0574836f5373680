// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/filmspage.h"

#include "base/unicode.h"
#include "common/icons.h"
#include "common/pieces.h"
#include "common/times.h"
#include "desk/filmsheet.h"
#include "photo/photo.h"
#include "publish/sitemodel.h"
#include "store/filmorder.h"
#include "text/pageparts.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int posterWidth = 512;
constexpr auto actProperty = "act"; // of a button: what it does, and to which film

bool isFilmAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == u"http"_s || url.scheme() == u"https"_s);
}

QString pageAct(int page)
{
    return u"page %1"_s.arg(page);
}

} // namespace

FilmsPage::FilmsPage(Session &session, Pictures &pictures, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_pictures(pictures)
    , m_look(look)
    , m_title(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_add(makeButton(tr("Add the film"), u"primary"_s, this))
    , m_count(makeLabel({}, u"soft"_s, this))
    , m_error(makeWrappedLabel({}, u"danger"_s, this))
{
    setAccessibleName(tr("Film archive"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_error->hide();
    m_error->setContentsMargins(look.px(16), look.px(4), look.px(16), look.px(4));
    m_add->setEnabled(false);
    auto *rows = new QWidget;
    rows->setAutoFillBackground(true);
    rows->setBackgroundRole(QPalette::Base);
    m_rows = new QVBoxLayout(rows);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(rows);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Films"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head());
    column->addWidget(m_error);
    column->addWidget(makeHairline(Qt::Horizontal, this));
    column->addWidget(scroll, 1);
    const auto check = [this] {
        m_add->setEnabled(
            !m_title->text().trimmed().isEmpty() && !m_url->text().trimmed().isEmpty());
    };
    connect(m_title, &QLineEdit::textChanged, this, check);
    connect(m_url, &QLineEdit::textChanged, this, check);
    connect(m_title, &QLineEdit::returnPressed, m_url, qOverload<>(&QWidget::setFocus));
    connect(m_url, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, &FilmsPage::add);
    connect(&session.store(), &Store::filmsChanged, this, &FilmsPage::refresh);
    connect(&look, &Look::changed, this, &FilmsPage::refresh);
    setFocusProxy(m_title);
    refresh();
}

QWidget *FilmsPage::head()
{
    QLabel *title = makeLabel(tr("Film archive"), {}, this);
    title->setFont(m_look.interfaceFont(14, 600));
    m_count->setFont(m_look.interfaceFont(12));
    m_title->setPlaceholderText(tr("Title"));
    m_title->setAccessibleName(tr("Title of the film"));
    m_url->setPlaceholderText(tr("Address, https://…"));
    m_url->setAccessibleName(tr("Address of the film"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(m_look.px(16), 0, m_look.px(12), 0);
    head->setSpacing(m_look.px(8));
    head->addWidget(title);
    head->addWidget(m_count);
    head->addSpacing(m_look.px(16));
    head->addWidget(m_title, 3);
    head->addWidget(m_url, 2);
    head->addWidget(m_add);
    auto *box = new QWidget(this);
    box->setLayout(head);
    box->setFixedHeight(m_look.px(44));
    return box;
}

void FilmsPage::add()
{
    Film film;
    film.title = oneLine(m_title->text());
    film.url = m_url->text().trimmed();
    QString problem;
    if (!isFilmAddress(film.url))
        problem = tr("The address of a film begins with http:// or https://. Nothing was added; "
                     "mend the address.");
    else if (const auto added = m_session.store().addFilm(film); !added)
        problem = added.error().text;
    m_error->setText(problem);
    m_error->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return m_url->setFocus(Qt::OtherFocusReason);
    m_title->clear();
    m_url->clear();
    m_page = 0; // where it stands
    refresh();
    m_title->setFocus(Qt::OtherFocusReason);
}

void FilmsPage::refresh()
{
    const QWidget *held = isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    m_focused = held && held->hasFocus() ? held->property(actProperty).toString() : QString();
    clearLayout(m_rows);
    const QList<Film> films = m_session.store().films().value_or(QList<Film>());
    const int count = int(films.size());
    const int pages = qMax(1, (count + SiteModel::filmsOnPage - 1) / SiteModel::filmsOnPage);
    m_page = qBound(0, m_page, pages - 1);
    m_count->setText(count > 0 ? QLocale().toString(count) : QString());
    if (films.isEmpty()) {
        QLabel *calm = makeWrappedLabel(
            tr("No film yet. A film that you add stands on every page of the site, the newest "
               "first, and can be put into a story."),
            u"soft"_s, this);
        calm->setContentsMargins(m_look.px(16), m_look.px(24), m_look.px(16), 0);
        m_rows->addWidget(calm);
    }
    const int first = m_page * SiteModel::filmsOnPage;
    for (int i = first; i < qMin(count, first + SiteModel::filmsOnPage); ++i)
        addRow(films.at(i), i, count);
    if (pages > 1)
        addPager(pages);
    m_rows->addStretch(1);
    bringBackFocus();
}

// The rows are made anew: who pressed a button goes on at the same one.
void FilmsPage::bringBackFocus()
{
    if (m_focused.isEmpty())
        return;
    // Those of before are still about to be deleted.
    for (int i = 0; i < m_rows->count(); ++i) {
        const QWidget *row = m_rows->itemAt(i)->widget();
        const auto buttons
            = row ? row->findChildren<QAbstractButton *>() : QList<QAbstractButton *>();
        const auto same = std::find_if(buttons.cbegin(), buttons.cend(),
            [this](auto *button) { return button->property(actProperty).toString() == m_focused; });
        if (same == buttons.cend())
            continue;
        const auto next = (*same)->isEnabled() // else at the end of its way
            ? same
            : std::find_if(buttons.cbegin(), buttons.cend(),
                [](const QAbstractButton *button) { return button->isEnabled(); });
        return (*next)->setFocus(Qt::OtherFocusReason);
    }
}

QLabel *FilmsPage::posterOf(const Film &film)
{
    auto *poster = new QLabel(this);
    const QSize size(m_look.px(96), m_look.px(54));
    poster->setFixedSize(size);
    const auto show = [this, poster, size, sha = film.posterSha256] {
        const qreal ratio = devicePixelRatioF();
        QPixmap picture = sha.isEmpty() ? QPixmap() : m_pictures.pixmap(sha, size * ratio, true);
        if (picture.isNull()) {
            picture = QPixmap(size * ratio);
            picture.fill(m_look.theme().chrome);
            QPainter painter(&picture);
            const int side = int(m_look.px(22) * ratio);
            tintedIcon(u"video-x-generic"_s, m_look.theme().soft)
                .paint(&painter, (picture.width() - side) / 2, (picture.height() - side) / 2, side,
                    side);
        }
        picture.setDevicePixelRatio(ratio);
        poster->setPixmap(picture);
    };
    connect(&m_pictures, &Pictures::ready, poster, show);
    show();
    return poster;
}

void FilmsPage::addRow(const Film &film, int index, int count)
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(m_look.px(16), m_look.px(8), m_look.px(16), m_look.px(8));
    row->setSpacing(m_look.px(12));
    row->addWidget(posterOf(film));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    QLabel *title = makeWrappedLabel(film.title, film.hidden ? u"soft"_s : QString(), this);
    title->setFont(m_look.interfaceFont(13, 600));
    QStringList parts;
    if (film.hidden)
        parts.append(tr("Hidden"));
    if (const QString length = filmLengthText(film.seconds); !length.isEmpty())
        parts.append(length);
    if (film.addedAt.isValid())
        parts.append(dateText(film.addedAt));
    parts.append(film.url);
    auto *second = new ElidedLabel(QPalette::WindowText, this);
    second->setFont(m_look.interfaceFont(12));
    second->setColor(m_look.theme().soft);
    second->setText(parts.join(u" · "_s));
    lines->addStretch(1);
    lines->addWidget(title);
    lines->addWidget(second);
    lines->addStretch(1);
    row->addLayout(lines, 1);
    row->addWidget(buttonsOf(film, index, count));
    m_rows->addWidget(box);
    box->show(); // now, or it could not take the focus back
    m_rows->addWidget(makeHairline(Qt::Horizontal, this));
}

QWidget *FilmsPage::buttonsOf(const Film &film, int index, int count)
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_look.px(4));
    const auto add = [&](QAbstractButton *button, const QString &act, const QString &name) {
        button->setAccessibleName(name);
        button->setProperty(actProperty, QString(act + u' ' + film.id));
        row->addWidget(button);
        return button;
    };
    QToolButton *up = makeIconButton(u"go-up"_s, tr("Move up"), box);
    QToolButton *down = makeIconButton(u"go-down"_s, tr("Move down"), box);
    for (QToolButton *button : {up, down}) {
        button->setFixedSize(m_look.px(28), m_look.px(28));
        button->setIconSize(QSize(m_look.px(16), m_look.px(16)));
    }
    up->setEnabled(index > 0);
    down->setEnabled(index + 1 < count);
    add(up, u"up"_s, tr("Move “%1” up").arg(film.title));
    add(down, u"down"_s, tr("Move “%1” down").arg(film.title));
    QPushButton *change = makeButton(tr("Change…"), u"small"_s, box);
    add(change, u"change"_s, tr("Change “%1”").arg(film.title));
    QPushButton *hide = makeButton(
        film.hidden ? tr("Show on the site") : tr("Hide from the site"), u"small"_s, box);
    add(hide, u"hide"_s,
        (film.hidden ? tr("Show “%1” on the site") : tr("Hide “%1” from the site"))
            .arg(film.title));
    // Queued: the row goes with what was pressed in it.
    connect(
        up, &QToolButton::clicked, this, [this, film] { move(film, -1); }, Qt::QueuedConnection);
    connect(
        down, &QToolButton::clicked, this, [this, film] { move(film, 1); }, Qt::QueuedConnection);
    connect(change, &QPushButton::clicked, this, [this, film] { edit(film); });
    connect(
        hide, &QPushButton::clicked, this,
        [this, film] { tell(write(film.id, [&film](Film &now) { now.hidden = !film.hidden; })); },
        Qt::QueuedConnection);
    return box;
}

// As on the site: at most five numbers about the one that stands, or sixty pages would be a row
// that no window holds.
void FilmsPage::addPager(int pages)
{
    const QJsonObject pager = pagerData(pages, m_page + 1, [](int page) { return pageAct(page); });
    const bool parts = pager.value(u"before"_s).toBool() || pager.value(u"after"_s).toBool();
    auto *box = new QWidget(this);
    box->setAccessibleName(tr("Pages of the archive"));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(m_look.px(16), m_look.px(10), m_look.px(16), m_look.px(10));
    row->setSpacing(m_look.px(4));
    const auto more = [&](const QString &side) {
        if (pager.value(side).toBool())
            row->addWidget(makeLabel(u"…"_s, u"soft"_s, box));
    };
    const auto step = [&](const QString &text, int by, const QString &act) {
        if (!parts)
            return;
        QPushButton *button = makeButton(text, u"small"_s, box);
        button->setProperty(actProperty, act);
        button->setEnabled(m_page + by >= 0 && m_page + by < pages);
        connect(
            button, &QPushButton::clicked, this, [this, by] { turnTo(m_page + by); },
            Qt::QueuedConnection);
        row->addWidget(button);
    };
    step(tr("Previous page"), -1, u"before"_s);
    more(u"before"_s);
    const QJsonArray numbers = pager.value(u"pages"_s).toArray();
    for (const auto &one : numbers)
        row->addWidget(pageButton(one.toObject().value(u"number"_s).toInt() - 1, box));
    more(u"after"_s);
    step(tr("Next page"), 1, u"after"_s);
    row->addStretch(1);
    m_rows->addWidget(box);
    box->show();
}

QToolButton *FilmsPage::pageButton(int page, QWidget *box)
{
    auto *button = new QToolButton(box);
    button->setText(QString::number(page + 1));
    button->setAccessibleName(tr("Page %1").arg(page + 1));
    button->setToolTip(button->accessibleName());
    button->setProperty(actProperty, pageAct(page));
    button->setCheckable(true);
    button->setChecked(page == m_page);
    button->setFont(m_look.interfaceFont(13, page == m_page ? 600 : 400));
    button->setMinimumSize(m_look.px(28), m_look.px(28));
    connect(
        button, &QToolButton::clicked, this, [this, page] { turnTo(page); }, Qt::QueuedConnection);
    return button;
}

void FilmsPage::turnTo(int page)
{
    m_page = page;
    refresh();
}

void FilmsPage::edit(const Film &film)
{
    const FilmSheet::Doing doing{
        [](const QString &file) -> Result<QImage> {
            RenditionOptions options;
            options.width = posterWidth;
            // Not only decoded: one that is cut short is not published.
            return makeRendition(file, options).map([](const QByteArray &bytes) {
                return QImage::fromData(bytes);
            });
        },
        [this, film](
            const Film &changed, const QString &picture) { return keep(film, changed, picture); }};
    (new FilmSheet(film, doing, m_pictures, m_look, this))->open();
}

// Only what the sheet changed. The picture is not copied for what the store will refuse.
Result<void> FilmsPage::keep(const Film &before, Film film, const QString &picture)
{
    if (!picture.isEmpty() && !film.title.isEmpty() && isFilmAddress(film.url)) {
        const Result<QString> taken = m_session.store().addPictureFile(picture);
        if (!taken)
            return tl::unexpected<Error>(taken.error());
        film.posterSha256 = *taken;
    }
    return write(film.id, [&](Film &now) {
        for (const auto field : {&Film::title, &Film::url, &Film::posterSha256})
            if (film.*field != before.*field)
                now.*field = film.*field;
        if (film.seconds != before.seconds)
            now.seconds = film.seconds;
    });
}

Result<void> FilmsPage::write(const QString &id, const std::function<void(Film &)> &change)
{
    Result<QList<Film>> films = m_session.store().films();
    if (!films)
        return tl::unexpected<Error>(films.error());
    const auto film = std::find_if(
        films->begin(), films->end(), [&id](const Film &one) { return one.id == id; });
    if (film == films->end())
        return fail(Error::Kind::NotFound, Store::tr("This film is no longer in the archive."));
    change(*film);
    return m_session.store().updateFilm(*film);
}

void FilmsPage::move(const Film &film, int by)
{
    const QList<Film> films = m_session.store().films().value_or(QList<Film>());
    for (int i = 0; i < int(films.size()); ++i)
        if (films.at(i).id == film.id) // over the edge of a page it is followed
            m_page = qBound(0, i + by, int(films.size()) - 1) / SiteModel::filmsOnPage;
    tell(filmorder::move(m_session.store(), film.id, by));
}

void FilmsPage::tell(const Result<void> &done)
{
    m_error->setText(done ? QString() : done.error().text);
    m_error->setVisible(!done);
}

} // namespace toasoan
