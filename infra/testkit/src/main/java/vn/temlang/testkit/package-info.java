/** PostgreSQL for tests, decided in one place. */
@NullMarked
package vn.temlang.testkit;

import org.jspecify.annotations.NullMarked;
