/** What an account is told inside the portal, kept for 12 months. */
@NullMarked
package vn.temlang.api.notice;

import org.jspecify.annotations.NullMarked;
