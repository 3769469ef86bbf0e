package vn.temlang.api.account;

/** An account that may do everything. */
record Operator(String login, String passwordHash) {}
