/** The management API of the audit log. */
@NullMarked
package org.declic.web.audit.api;

import org.jspecify.annotations.NullMarked;
