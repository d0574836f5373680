// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/sourcepage.h"

#include "common/pieces.h"
#include "editor/sourceview.h"
#include "store/store.h"
#include "text/html.h"

#include <algorithm>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextEdit>
#include <QVBoxLayout>

namespace toasoan {

namespace {

/// White space between elements is nobody's text: what is left is what people would miss.
QString essence(const QString &html)
{
    QString text = html.simplified();
    return text.replace(u"> <"_qs, u"><"_qs);
}

/// A line for each row and item; what is written of text holds no other “<”.
QString readable(QString html)
{
    for (const QString &tag : {u"<table>"_qs, u"</tr>"_qs, u"<ul>"_qs, u"<ol>"_qs, u"</li>"_qs})
        html.replace(tag, tag + u'\n');
    return html;
}

/// What the reader skips without a word, since foreign text is full of it.
QStringList skipped(const QString &html)
{
    static const QRegularExpression elements(u"<(script|style|iframe|noembed|noframes|xml)\\b"_qs,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression attributes(u"<[a-z][^>]*\\s(class|style|id|on[a-z]+)\\s*="_qs,
        QRegularExpression::CaseInsensitiveOption);
    QStringList names;
    QRegularExpressionMatchIterator it = elements.globalMatch(html);
    while (it.hasNext())
        names += QCoreApplication::translate("Html", "<%1> and what is in it")
                     .arg(it.next().captured(1).toLower());
    if (html.contains(u"<!--"_qs))
        names += SourcePage::tr("remarks between <!-- and -->");
    it = attributes.globalMatch(html);
    while (it.hasNext())
        names += SourcePage::tr("the attribute “%1”").arg(it.next().captured(1).toLower());
    return names;
}

QString fingerprint(const QString &html)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(html.toUtf8(), QCryptographicHash::Sha256).toHex());
}

struct Line
{
    enum Op { Stays, Goes, Comes } op;
    QString text;
};

/// Line by line, as one is written for each block.
QList<Line> compared(const QStringList &before, const QStringList &after)
{
    const qsizetype rows = before.size();
    const qsizetype columns = after.size();
    QList<Line> lines;
    if (rows * columns > 1'000'000) { // too long to be read anyway
        for (const QString &line : before)
            lines.append({Line::Goes, line});
        for (const QString &line : after)
            lines.append({Line::Comes, line});
        return lines;
    }
    // How many lines both share from here on.
    QList<QList<int>> shared(rows + 1, QList<int>(columns + 1, 0));
    for (qsizetype i = rows - 1; i >= 0; --i)
        for (qsizetype j = columns - 1; j >= 0; --j)
            shared[i][j] = before.at(i) == after.at(j)
                ? shared.at(i + 1).at(j + 1) + 1
                : qMax(shared.at(i + 1).at(j), shared.at(i).at(j + 1));
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && before.at(i) == after.at(j)) {
            lines.append({Line::Stays, before.at(i)});
            ++i;
            ++j;
        } else if (j == columns || (i < rows && shared.at(i + 1).at(j) >= shared.at(i).at(j + 1))) {
            lines.append({Line::Goes, before.at(i++)});
        } else {
            lines.append({Line::Comes, after.at(j++)});
        }
    }
    return lines;
}

} // namespace

bool sourceWaits(const Store &store, const QString &storyId)
{
    return !store.setting(u"source/"_qs + storyId).value_or(QString()).isEmpty();
}

SourceKeeper sourceKeeper(Store &store)
{
    const auto key = [](const QString &id) { return u"source/"_qs + id; };
    const auto baseKey = [](const QString &id) { return u"sourceBase/"_qs + id; };
    const auto put = [&store](const QString &name, const QString &value) {
        if (store.setting(name).value_or(QString()) != value)
            std::ignore = store.setSetting(name, value);
    };
    return {[&store, key, baseKey](const QString &id) {
                return SourceKeeper::Kept{store.setting(key(id)).value_or(QString()),
                    store.setting(baseKey(id)).value_or(QString())};
            },
        [put, key, baseKey](const QString &id, const SourceKeeper::Kept &kept) {
            put(baseKey(id), kept.base); // a source without its base is asked about, not lost
            put(key(id), kept.html);
        },
        {}};
}

SourcePage::SourcePage(const Look &look, SourceKeeper keeper, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_keeper(std::move(keeper))
    , m_view(new SourceView(look, this))
    , m_bar(new QWidget(this))
    , m_loss(new QWidget(this))
    , m_state(makeLabel({}, u"soft"_qs, m_bar))
    , m_lossTitle(makeWrappedLabel({}, u"submitted"_qs, m_loss))
    , m_lossList(makeWrappedLabel({}, {}, m_loss))
    , m_diff(new QTextEdit(m_loss))
    , m_apply(makeButton(tr("&Apply"), u"primary"_qs, m_bar))
    , m_discard(makeButton(tr("&Discard changes"), u"flat"_qs, m_bar))
    , m_applyAnyway(makeButton(tr("Apply &like this"), u"primary"_qs, m_loss))
    , m_back(makeButton(tr("&Keep editing"), {}, m_loss))
    , m_drop(makeButton(tr("D&rop the source"), u"flat"_qs, m_loss))
{
    setAccessibleName(tr("HTML source"));
    setFocusProxy(m_view);
    m_apply->setToolTip(
        tr("Puts the HTML into the story (%1)")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_diff->setReadOnly(true);
    m_diff->setAccessibleName(tr("What changes"));
    m_diff->setFrameShape(QFrame::NoFrame);
    auto *row = new QHBoxLayout(m_bar);
    row->addWidget(m_state, 1);
    row->addWidget(m_discard);
    row->addWidget(m_apply);
    auto *lossColumn = new QVBoxLayout(m_loss);
    lossColumn->addWidget(m_lossTitle);
    lossColumn->addWidget(m_lossList);
    lossColumn->addWidget(m_diff, 1);
    auto *lossRow = new QHBoxLayout;
    lossRow->addWidget(m_drop);
    lossRow->addStretch(1);
    lossRow->addWidget(m_back);
    lossRow->addWidget(m_applyAnyway);
    lossColumn->addLayout(lossRow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 3);
    column->addWidget(m_loss, 2);
    column->addWidget(m_bar);
    m_loss->hide();
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(1000);
    connect(&m_keepTimer, &QTimer::timeout, this, &SourcePage::keep);
    connect(m_view, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filling)
            return;
        m_keepTimer.start();
        hideLoss();
        showState();
    });
    connect(m_view, &QPlainTextEdit::cursorPositionChanged, this, &SourcePage::showState);
    connect(m_view, &SourceView::leaveWanted, this, [this] {
        if (m_loss->isVisible())
            backToSource();
        else
            Q_EMIT leaveWanted();
    });
    connect(m_view, &SourceView::applyWanted, this, &SourcePage::apply);
    connect(m_apply, &QPushButton::clicked, this, &SourcePage::apply);
    connect(m_discard, &QPushButton::clicked, this, &SourcePage::discard);
    connect(m_back, &QPushButton::clicked, this, &SourcePage::backToSource);
    connect(m_drop, &QPushButton::clicked, this, [this] {
        hideLoss();
        discard();
    });
    connect(m_applyAnyway, &QPushButton::clicked, this, &SourcePage::applyAnyway);
    connect(&look, &Look::changed, this, &SourcePage::applyLook);
    applyLook();
}

SourcePage::~SourcePage()
{
    // Its highlighter takes leave of the text, which counts as a change of it.
    m_filling = true;
    delete m_view;
}

void SourcePage::applyLook()
{
    const int side = m_look.px(12);
    const int high = m_look.px(5);
    m_bar->layout()->setContentsMargins(side, high, side, high);
    m_loss->layout()->setContentsMargins(side, m_look.px(8), side, m_look.px(8));
    m_diff->setFont(m_look.codeFont());
    update();
}

bool SourcePage::isChanged() const
{
    return !m_readOnly && m_view->document()->isModified() && m_view->toPlainText() != m_clean;
}

void SourcePage::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_view->setReadOnly(readOnly);
    m_bar->setVisible(!readOnly);
    showState();
}

void SourcePage::setText(const QString &html)
{
    m_filling = true;
    m_view->setSource(html);
    m_filling = false;
    showState();
}

void SourcePage::open(const QString &storyId, const QString &html, const QList<Photo> &photos)
{
    m_story = storyId;
    m_clean = readable(html);
    m_photos = photos;
    hideLoss();
    const SourceKeeper::Kept kept
        = m_readOnly || !m_keeper.read ? SourceKeeper::Kept() : m_keeper.read(storyId);
    m_base = kept.html.isEmpty() ? fingerprint(m_clean) : kept.base;
    setText(kept.html.isEmpty() ? m_clean : kept.html);
    m_view->document()->setModified(!kept.html.isEmpty());
    showState();
}

void SourcePage::refresh(const QString &html, const QList<Photo> &photos)
{
    m_photos = photos;
    const QString clean = readable(html);
    if (clean == m_clean)
        return;
    const bool changed = isChanged();
    m_clean = clean;
    hideLoss(); // it compares with what stood before
    if (!changed) {
        m_base = fingerprint(clean);
        setText(clean);
    }
    showState();
}

void SourcePage::leave()
{
    if (m_story.isEmpty())
        return;
    keep();
    hideLoss();
}

void SourcePage::keep()
{
    m_keepTimer.stop();
    if (m_keeper.write && !m_readOnly && !m_story.isEmpty())
        m_keeper.write(m_story,
            isChanged() ? SourceKeeper::Kept{m_view->toPlainText(), m_base} : SourceKeeper::Kept());
}

bool SourcePage::isKept(const QString &storyId) const
{
    return m_keeper.read && !m_keeper.read(storyId).html.isEmpty();
}

bool SourcePage::isStale() const
{
    return isChanged() && m_base != fingerprint(m_clean);
}

void SourcePage::showState()
{
    const bool changed = isChanged();
    m_apply->setEnabled(changed);
    m_discard->setEnabled(changed);
    const QTextCursor cursor = m_view->textCursor();
    QString place
        = tr("Line %1, column %2").arg(cursor.blockNumber() + 1).arg(cursor.positionInBlock() + 1);
    if (changed)
        place += u" · "_qs
            + (isStale() ? tr("not applied yet; the story was changed since")
                         : tr("not applied yet; kept with the story"));
    m_state->setText(place);
}

QString SourcePage::fromText(QStringList *dropped, Body *body) const
{
    *body = bodyFromHtml(m_view->toPlainText(), dropped);
    if (dropped)
        *dropped += skipped(m_view->toPlainText());
    QHash<QString, Block> first; // of each picture: the figure that speaks for all of it
    for (Block &block : body->blocks) {
        if (block.kind != Block::Kind::Figure || block.ref.isEmpty())
            continue;
        const bool known = std::any_of(m_photos.cbegin(), m_photos.cend(),
            [&block](const Photo &photo) { return photo.id == block.ref; });
        if (!known) {
            if (dropped)
                dropped->append(tr("the picture %1, which is not in this story").arg(block.ref));
            block.ref.clear();
            continue;
        }
        const auto said = first.constFind(block.ref);
        if (said == first.cend()) {
            first.insert(block.ref, block);
            continue;
        }
        const bool caption = !block.caption.isEmpty() && block.caption != said->caption;
        const bool credit = !block.credit.isEmpty() && block.credit != said->credit;
        if (dropped && (caption || credit))
            dropped->append(tr("the second caption of one picture: “%1”")
                                .arg(caption ? block.caption : block.credit));
        block.caption = said->caption;
        block.credit = said->credit;
    }
    return readable(htmlFromBody(*body));
}

void SourcePage::apply()
{
    if (!isChanged())
        return;
    QStringList dropped;
    Body body;
    const QString canonical = fromText(&dropped, &body);
    if (!isStale() && dropped.isEmpty() && essence(canonical) == essence(m_view->toPlainText())) {
        take(body);
        return;
    }
    showLoss(dropped, canonical);
}

// The story's own way of writing it comes back with the next save.
void SourcePage::take(const Body &body)
{
    m_view->document()->setModified(false);
    Q_EMIT applied(body);
    m_base = fingerprint(m_clean);
    keep();
    showState();
}

void SourcePage::applyAnyway()
{
    if (isStale() && m_keeper.mark) {
        if (const Result<void> marked = m_keeper.mark(); !marked) {
            m_lossTitle->setText(marked.error().text);
            return;
        }
    }
    Body body;
    std::ignore = fromText(nullptr, &body);
    hideLoss();
    take(body);
    m_view->setFocus(Qt::OtherFocusReason);
}

void SourcePage::backToSource()
{
    hideLoss();
    m_view->setFocus(Qt::OtherFocusReason);
}

void SourcePage::showLoss(const QStringList &dropped, const QString &canonical)
{
    const bool stale = isStale();
    m_applyAnyway->setText(stale ? tr("&Use this source") : tr("Apply &like this"));
    m_applyAnyway->setAccessibleName(m_applyAnyway->text());
    m_drop->setVisible(stale);
    if (stale)
        m_lossTitle->setText(
            tr("The story was changed after this source was written. Nothing is applied yet. With "
               "“Use this source” it replaces the text that stands now, which stays in the "
               "timeline."));
    else
        m_lossTitle->setText(dropped.isEmpty()
                ? tr("The HTML is written a little differently in the story. Nothing is applied "
                     "yet.")
                : tr(
                    "Not all of it can stand in a story. Nothing is applied yet; this stays out:"));
    QStringList list;
    for (const QString &one : dropped)
        if (const QString line = u"– "_qs + one; !list.contains(line))
            list += line;
    m_lossList->setVisible(!list.isEmpty());
    if (list.size() > 8) {
        const auto more = int(list.size()) - 7;
        list = list.mid(0, 7);
        list += tr("and %n more", "", more);
    }
    m_lossList->setText(list.join(u'\n'));
    m_diff->clear();
    const Theme &theme = m_look.theme();
    QTextCursor cursor(m_diff->document());
    const QString before = stale ? m_clean : m_view->toPlainText();
    const QList<Line> lines
        = compared(before.trimmed().split(u'\n'), canonical.trimmed().split(u'\n'));
    for (const Line &line : lines) {
        QTextCharFormat format;
        format.setForeground(theme.soft);
        if (line.op == Line::Goes) {
            format.setForeground(theme.del);
            format.setBackground(theme.delGround);
            format.setFontStrikeOut(true);
        } else if (line.op == Line::Comes) {
            format.setForeground(theme.add);
            format.setBackground(theme.addGround);
            format.setFontUnderline(true);
        }
        cursor.insertText(line.text, format);
        cursor.insertText(u"\n"_qs, QTextCharFormat());
    }
    m_diff->moveCursor(QTextCursor::Start);
    m_bar->hide();
    m_loss->show();
    m_back->setFocus(Qt::OtherFocusReason);
}

void SourcePage::hideLoss()
{
    if (m_loss->isHidden())
        return;
    m_loss->hide();
    m_bar->setVisible(!m_readOnly);
}

void SourcePage::discard()
{
    m_base = fingerprint(m_clean);
    setText(m_clean);
    keep();
    m_view->setFocus(Qt::OtherFocusReason);
}

void SourcePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_loss->isVisible())
        backToSource();
    else
        QWidget::keyPressEvent(event);
}

void SourcePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme().chrome);
    painter.fillRect(0, m_view->geometry().bottom() + 1, width(), 1, m_look.theme().line);
}

} // namespace toasoan
