/** Errors of the API: one body, one table of codes, one place that turns a failure into an answer. */
@NullMarked
package org.declic.web.problem;

import org.jspecify.annotations.NullMarked;
