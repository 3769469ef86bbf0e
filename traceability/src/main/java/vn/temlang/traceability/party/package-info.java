/** Who makes the goods: cooperatives, groups, companies and households. */
@NullMarked
package vn.temlang.traceability.party;

import org.jspecify.annotations.NullMarked;
