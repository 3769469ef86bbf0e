/** Consents, contacts and the rights of people over HTTP. */
@NullMarked
package vn.temlang.api.rest.personal;

import org.jspecify.annotations.NullMarked;
