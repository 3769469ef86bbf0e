/** Accounts of others, for who may manage them. */
@NullMarked
package vn.temlang.api.account.people;

import org.jspecify.annotations.NullMarked;
