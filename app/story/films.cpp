// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/films.h"

#include <algorithm>

namespace toasoan {

bool namesFilms(const Body &body)
{
    return std::any_of(body.blocks.cbegin(), body.blocks.cend(),
        [](const Block &block) { return block.kind == Block::Kind::Film; });
}

QList<Film> namedFilms(const Body &body, QList<Film> films)
{
    films.removeIf([&](const Film &film) {
        return std::none_of(body.blocks.cbegin(), body.blocks.cend(), [&](const Block &block) {
            return block.kind == Block::Kind::Film && block.ref == film.id;
        });
    });
    return films;
}

} // namespace toasoan
