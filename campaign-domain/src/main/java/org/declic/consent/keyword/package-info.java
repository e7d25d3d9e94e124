/** What recipients say by answering an SMS with a single word. */
@NullMarked
package org.declic.consent.keyword;

import org.jspecify.annotations.NullMarked;
