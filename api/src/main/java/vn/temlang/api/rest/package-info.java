/** The public JSON API of the register, of stamps and of the ledger. */
@NullMarked
package vn.temlang.api.rest;

import org.jspecify.annotations.NullMarked;
