package vn.temlang.api.account;

import vn.temlang.api.access.AccountId;

/** What a password is compared with. */
public record Credential(AccountId account, String passwordHash) {}
