// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draftlink.h"

#include "text/vietnamese.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QUuid>

namespace toasoan {

using textmap::Part;

namespace {

constexpr QLatin1String photosType("application/x-toasoan-photos");

sheet::Fields fieldsOf(const Content &content)
{
    return {content.kicker, content.headline, content.standfirst, content.byline.join(u", "_qs),
        content.body};
}

QStringList names(const QString &byline)
{
    QStringList list;
    for (const QString &name : byline.split(u',', Qt::SkipEmptyParts))
        if (const QString one = name.simplified(); !one.isEmpty())
            list.append(one);
    return list;
}

QString fieldText(const SheetEdit &sheet, Part part)
{
    return clean(sheet.fieldText(part)).simplified();
}

} // namespace

DraftLink::DraftLink(Draft &draft, SheetEdit &sheet, QObject *parent)
    : QObject(parent)
    , m_draft(draft)
    , m_sheet(sheet)
{
    draft.setCollect([this](Content &content) { collect(content); });
    connect(&draft, &Draft::opened, this, &DraftLink::show);
    connect(&draft, &Draft::closed, this, &DraftLink::show);
    connect(&draft, &Draft::touched, this, &DraftLink::touched);
    connect(&draft, &Draft::saved, this, [this] { m_known = fieldsOf(m_draft.story().content); });
    connect(&draft, &Draft::replaced, this, &DraftLink::follow);
    connect(&sheet, &SheetEdit::edited, this, [this] {
        const QScopedValueRollback own(m_own, true);
        m_draft.touch();
    });
    connect(&sheet, &SheetEdit::captionRestored, this,
        [this](const QString &id, const QString &caption, const QString &credit) {
            changePhoto(id, [&](Photo &photo) {
                photo.caption = caption;
                photo.credit = credit;
            });
        });
    connect(&sheet, &SheetEdit::bodyCopied, this, &DraftLink::copied);
    connect(&sheet, &SheetEdit::bodyPasted, this, &DraftLink::pasted);
    show();
}

void DraftLink::show()
{
    const Content &content = m_draft.story().content;
    m_known = fieldsOf(content);
    m_photos = content.photos;
    m_byline = content.byline;
    m_sheet.load(m_known);
    Q_EMIT opened();
}

void DraftLink::collect(Content &content)
{
    content.kicker = fieldText(m_sheet, Part::Kicker);
    content.headline = fieldText(m_sheet, Part::Headline);
    content.standfirst = fieldText(m_sheet, Part::Standfirst);
    const QString byline = fieldText(m_sheet, Part::Byline);
    // A name may hold a comma: only a changed line is taken apart.
    if (byline != content.byline.join(u", "_qs))
        content.byline = names(byline);
    content.body = m_sheet.mirror().body();
    // A look at a copy changes nothing that the draft knows.
    if (&content == &m_draft.story().content)
        m_known = fieldsOf(content);
}

void DraftLink::touched()
{
    const QList<Photo> &photos = m_draft.story().content.photos;
    if (photos != m_photos) {
        m_photos = photos;
        m_sheet.objectsChanged();
    }
    if (!m_own)
        follow();
}

void DraftLink::follow()
{
    const Content &content = m_draft.story().content;
    if (content.photos != m_photos) {
        m_photos = content.photos;
        m_sheet.objectsChanged();
    }
    sheet::Fields now = fieldsOf(content);
    if (now == m_known || m_sheet.isComposing())
        return;
    // A change elsewhere names single fields; what is typed here and not saved yet stays.
    sheet::Fields shown;
    const auto merged = [this](const QString &theirs, const QString &known, Part part) {
        return theirs == known ? m_sheet.fieldText(part) : theirs;
    };
    shown.kicker = merged(now.kicker, m_known.kicker, Part::Kicker);
    shown.headline = merged(now.headline, m_known.headline, Part::Headline);
    shown.standfirst = merged(now.standfirst, m_known.standfirst, Part::Standfirst);
    shown.byline = merged(now.byline, m_known.byline, Part::Byline);
    shown.body = now.body == m_known.body ? m_sheet.mirror().body() : now.body;
    m_known = std::move(now);
    m_sheet.replace(shown);
}

void DraftLink::changePhoto(const QString &id, const std::function<void(Photo &)> &change)
{
    const QScopedValueRollback own(m_own, true);
    m_draft.edit([&](Content &content) {
        for (Photo &photo : content.photos)
            if (photo.id == id)
                change(photo);
    });
}

void DraftLink::setCaption(int block, bool credit, const QString &text, bool first)
{
    const QTextBlock at = m_sheet.document()->findBlockByNumber(block);
    if (textmap::part(at) != Part::Figure)
        return;
    const QString id = textmap::fromObject(textmap::objectOf(at)).ref;
    sheet::noteCaption(at, credit, text, !first);
    if (!id.isEmpty())
        changePhoto(id, [&](Photo &photo) { (credit ? photo.credit : photo.caption) = text; });
}

void DraftLink::insertFigure(const QString &photoId)
{
    Block figure{.kind = Block::Kind::Figure};
    figure.ref = photoId;
    const QTextCursor cursor = m_sheet.textCursor();
    const QTextBlock at = m_sheet.document()->findBlock(cursor.selectionStart());
    const Block there = textmap::readBlock(at);
    if (there.kind != Block::Kind::Figure || !there.ref.isEmpty()) {
        m_sheet.insertObject(figure);
        return;
    }
    // The words that waited for this picture are its own unless it came with some.
    changePhoto(photoId, [&there](Photo &photo) {
        if (photo.caption.isEmpty())
            photo.caption = there.caption;
        if (photo.credit.isEmpty())
            photo.credit = there.credit;
    });
    m_sheet.setObject(at, figure);
}

void DraftLink::applyBody(const Body &body)
{
    if (m_sheet.isReadOnly())
        return;
    Body bare = body;
    for (Block &block : bare.blocks)
        if (block.kind == Block::Kind::Figure && !block.ref.isEmpty())
            block.caption = block.credit = QString();
    const auto differs = [&body](const Photo &photo) {
        return std::any_of(body.blocks.cbegin(), body.blocks.cend(), [&photo](const Block &block) {
            return block.ref == photo.id
                && (block.caption != photo.caption || block.credit != photo.credit);
        });
    };
    const QList<Photo> &photos = m_draft.story().content.photos;
    if (bare == m_sheet.mirror().body()) {
        if (std::any_of(photos.cbegin(), photos.cend(), differs))
            applyCaptions(body);
        return;
    }
    QTextCursor step(m_sheet.document());
    step.beginEditBlock();
    sheet::replaceBody(*m_sheet.document(), bare);
    applyCaptions(body);
    step.endEditBlock();
    m_sheet.setTextCursor(QTextCursor(m_sheet.bodyBlock(0)));
}

void DraftLink::applyCaptions(const Body &body)
{
    QHash<QString, Block> figures;
    for (const Block &block : body.blocks)
        if (block.kind == Block::Kind::Figure && !block.ref.isEmpty()
            && !figures.contains(block.ref))
            figures.insert(block.ref, block);
    if (figures.isEmpty())
        return;
    QTextCursor step(m_sheet.document());
    step.beginEditBlock();
    for (QTextBlock at = m_sheet.document()->begin(); at.isValid(); at = at.next()) {
        if (textmap::part(at) != Part::Figure)
            continue;
        const auto figure = figures.constFind(textmap::fromObject(textmap::objectOf(at)).ref);
        if (figure == figures.cend())
            continue;
        sheet::noteCaption(at, false, figure->caption, false);
        sheet::noteCaption(at, true, figure->credit, false);
    }
    step.endEditBlock();
    for (const Block &figure : std::as_const(figures))
        changePhoto(figure.ref, [&figure](Photo &photo) {
            photo.caption = figure.caption;
            photo.credit = figure.credit;
        });
}

void DraftLink::copied(const Body &body, QMimeData *target)
{
    QJsonArray list;
    for (const Photo &photo : m_draft.story().content.photos) {
        const auto shows = [&photo](const Block &block) {
            return block.kind == Block::Kind::Figure && block.ref == photo.id;
        };
        if (std::any_of(body.blocks.cbegin(), body.blocks.cend(), shows))
            list.append(QJsonObject{{u"id"_qs, photo.id}, {u"sha256"_qs, photo.sha256},
                {u"caption"_qs, photo.caption}, {u"credit"_qs, photo.credit},
                {u"alt"_qs, photo.alt}, {u"width"_qs, photo.size.width()},
                {u"height"_qs, photo.size.height()}, {u"framing"_qs, framingText(photo.framing)}});
    }
    if (!list.isEmpty())
        target->setData(photosType, QJsonDocument(list).toJson(QJsonDocument::Compact));
}

// A figure of another story brings its picture use along; one that nobody knows waits for a
// picture.
void DraftLink::pasted(const QMimeData *source, Body *body)
{
    const QJsonArray carried = QJsonDocument::fromJson(source->data(photosType)).array();
    QList<Photo> added;
    for (Block &block : body->blocks) {
        if (block.kind != Block::Kind::Figure || block.ref.isEmpty())
            continue;
        const QList<Photo> &known = m_draft.story().content.photos;
        const auto isIt = [&block](const Photo &photo) { return photo.id == block.ref; };
        if (std::any_of(known.cbegin(), known.cend(), isIt))
            continue;
        const QString wanted = std::exchange(block.ref, QString());
        for (const auto &value : carried) {
            const QJsonObject use = value.toObject();
            if (use[u"id"].toString() != wanted)
                continue;
            Photo photo;
            photo.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            photo.sha256 = use[u"sha256"].toString();
            photo.caption = use[u"caption"].toString();
            photo.credit = use[u"credit"].toString();
            photo.alt = use[u"alt"].toString();
            photo.size = QSize(use[u"width"].toInt(), use[u"height"].toInt());
            photo.framing = framingFromText(use[u"framing"].toString());
            block.ref = photo.id;
            added.append(photo);
            break;
        }
    }
    if (added.isEmpty())
        return;
    const QScopedValueRollback own(m_own, true);
    m_draft.edit([&added](Content &content) { content.photos.append(added); });
}

} // namespace toasoan
