<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/** Entity tags, “ID-version”; pure. */
final class Tags
{
    public static function of(int $post, int $version): string
    {
        return "\"$post-$version\"";
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
