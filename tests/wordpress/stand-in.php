<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What of WordPress the films ask for.

declare(strict_types=1);

namespace Toasoan;

function __(string $text, string $domain): string
{
    return "$domain: $text";
}

function post_type_exists(string $type): bool
{
    return isset($GLOBALS['types'][$type]);
}

function get_post_type_object(string $type): ?object
{
    return $GLOBALS['types'][$type] ?? null;
}

function register_post_type(string $type, array $options): void
{
    $GLOBALS['types'][$type] = (object) $options;
}

function update_post_meta(int $post, string $key, string $value): void
{
    $GLOBALS['meta'][$post][$key] = $value;
}
