package org.declic.web.consent;

import java.util.Optional;
import java.util.stream.Stream;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.ListCause;
import org.declic.consent.list.ListFilter;

/**
 * Which list, and which of its entries, an address of the page names.
 *
 * @param word {@code allowed}, or anything else for the suppression list
 * @param text what the entries contain; empty for all
 * @param causeWord why they are there; empty, or none of {@link ListCause}, for all
 */
record ShownList(String word, String text, String causeWord) {

    AddressList list() {
        return AddressList.ALLOWED.word().equals(word) ? AddressList.ALLOWED : AddressList.CLIENT;
    }

    Optional<ListCause> cause() {
        return Stream.of(ListCause.values())
                .filter(cause -> cause.name().equals(causeWord))
                .findFirst();
    }

    ListFilter filter() {
        ListFilter all = ListFilter.containing(text);
        return cause().map(all::of).orElse(all);
    }

    String filename() {
        return list() == AddressList.ALLOWED ? "allowed.csv" : "suppressed.csv";
    }
}
