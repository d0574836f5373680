<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

return [
    'Returned' => 'Trả lại',
    'Only editors return stories.' => 'Chỉ biên tập viên được trả lại bài.',
    'Film archive' => 'Phim tư liệu',
    'Film' => 'Phim',
    'Add a film' => 'Thêm phim',
    'Edit the film' => 'Sửa phim',
    'Watch the film' => 'Xem phim',
    'Somebody is writing here just now. Try again in a moment.' => 'Có người đang ghi vào đây. Thử lại sau giây lát.',
    'Somebody changed this in between.' => 'Có người đã sửa nội dung này trước bạn.',
    'This Idempotency-Key cannot be used.' => 'Không dùng được Idempotency-Key này.',
    'This Idempotency-Key was used for something else.' => 'Idempotency-Key này đã dùng cho việc khác.',
    'Views' => 'Lượt xem',
    'There is no such story.' => 'Không có bài này.',
    'Online' => 'Đang trực tuyến',
    'Today' => 'Hôm nay',
    'This week' => 'Trong tuần',
    'In all' => 'Tổng lượt truy cập',
    'Visitor statistics' => 'Thống kê truy cập',
    'Pictures' => 'Ảnh',
];
