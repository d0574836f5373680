<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/** Entity tags, “ID-version-text”: the text's own print tells it apart where the counter could not move. Pure. */
final class Tags
{
    /** @param array<int|string, mixed> $text whatever of it readers or editors see */
    public static function of(int $post, int $version, array $text): string
    {
        $print = substr(hash('sha256', serialize($text)), 0, 12);
        return "\"$post-$version-$print\"";
    }

    /** Whether a header's list names this tag; “*” names each. */
    public static function matches(string $header, string $tag): bool
    {
        foreach (explode(',', $header) as $one) {
            $one = trim($one);
            if ($one === '*' || preg_replace('~^W/~', '', $one) === $tag) {
                return true;
            }
        }
        return false;
    }
}
