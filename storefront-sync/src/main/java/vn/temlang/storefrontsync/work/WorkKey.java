package vn.temlang.storefrontsync.work;

import java.util.UUID;
import vn.temlang.storefrontsync.AccountId;

/** One wish; the same wish twice is one item. */
public record WorkKey(AccountId account, WorkKind kind, UUID entity) {}
