// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/filmspage.h"

#include "base/unicode.h"
#include "common/icons.h"
#include "common/pieces.h"
#include "common/times.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

QString lengthText(int seconds)
{
    return seconds <= 0 ? QString()
                        : u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

bool isFilmAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == u"http"_s || url.scheme() == u"https"_s);
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
    , m_error(makeWrappedLabel({}, u"danger"_s, this))
{
    setAccessibleName(tr("Film archive"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QLabel *title = makeLabel(tr("Film archive"), {}, this);
    title->setFont(look.interfaceFont(14, 600));
    m_title->setPlaceholderText(tr("Title"));
    m_title->setAccessibleName(tr("Title of the film"));
    m_url->setPlaceholderText(tr("Address, https://…"));
    m_url->setAccessibleName(tr("Address of the film"));
    m_error->hide();
    m_add->setEnabled(false);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(look.px(16), 0, look.px(12), 0);
    head->setSpacing(look.px(8));
    head->addWidget(title);
    head->addSpacing(look.px(16));
    head->addWidget(m_title, 3);
    head->addWidget(m_url, 2);
    head->addWidget(m_add);
    auto *headBox = new QWidget(this);
    headBox->setLayout(head);
    headBox->setFixedHeight(look.px(44));
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
    column->addWidget(headBox);
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
    m_title->setFocus(Qt::OtherFocusReason);
}

void FilmsPage::refresh()
{
    clearLayout(m_rows);
    const auto films = m_session.store().films();
    if (!films || films->isEmpty()) {
        QLabel *calm = makeWrappedLabel(
            tr("No film yet. A film that you add stands on every page of the site, the newest "
               "first, and can be put into a story."),
            u"soft"_s, this);
        calm->setContentsMargins(m_look.px(16), m_look.px(24), m_look.px(16), 0);
        m_rows->addWidget(calm);
    } else {
        for (const Film &film : *films)
            addRow(film);
    }
    m_rows->addStretch(1);
}

void FilmsPage::addRow(const Film &film)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(m_look.px(16), m_look.px(8), m_look.px(16), m_look.px(8));
    row->setSpacing(m_look.px(12));
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
    row->addWidget(poster);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    QLabel *title = makeWrappedLabel(film.title, {}, this);
    title->setFont(m_look.interfaceFont(13, 600));
    QStringList parts;
    if (const QString length = lengthText(film.seconds); !length.isEmpty())
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
    QPushButton *hide = makeButton(
        film.hidden ? tr("Show on the site") : tr("Hide from the site"), u"small"_s, this);
    connect(hide, &QPushButton::clicked, this, [this, film] {
        Film other = film;
        other.hidden = !film.hidden;
        if (const auto done = m_session.store().updateFilm(other); !done) {
            m_error->setText(done.error().text);
            m_error->show();
        }
    });
    row->addWidget(hide);
    m_rows->addLayout(row);
    m_rows->addWidget(makeHairline(Qt::Horizontal, this));
}

} // namespace toasoan
