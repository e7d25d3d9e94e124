package org.declic.audience.condition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.declic.profile.attribute.AttributeValue;
import org.declic.shared.StorableText;
import org.declic.shared.Violations;

/**
 * About an attribute: {@code {"attribute": "person.name.firstName", "is": "EQUALS", "value": "Jane"}}.
 *
 * @param attribute its path, names with dots between
 * @param value text, a number or a date such as {@code 2026-12-24}; empty where nothing is compared
 */
public record AttributeCondition(String attribute, Comparison is, String value) implements Condition {

    @Override
    public void check(String pointer, Violations violations) {
        if (attribute.isBlank()
                || attribute.length() > AttributeValue.LONGEST_PATH
                || !StorableText.isStorable(attribute)) {
            violations.add(pointer + "/attribute", "must be 1 to " + AttributeValue.LONGEST_PATH + " characters");
        }
        problem().ifPresent(problem -> violations.add(pointer + "/value", problem));
    }

    private Optional<String> problem() {
        if (!is.hasValue()) {
            return value.isEmpty() ? Optional.empty() : Optional.of("must be empty");
        } else if (value.isBlank() || value.length() > AttributeValue.LONGEST_TEXT) {
            return Optional.of("must be 1 to " + AttributeValue.LONGEST_TEXT + " characters");
        } else if (is.isNumeric() && number().isEmpty()) {
            return Optional.of("must be a number");
        } else {
            return is.isDate() && !isDate() ? Optional.of("must be a date such as 2026-12-24") : Optional.empty();
        }
    }

    @Override
    public void write(Sql sql) {
        sql.add(is.isNegative() ? "not exists (" : "exists (")
                .add("select 1 from profile_attribute v where v.profile_id = p.id and v.path = ?", attribute.strip());
        String text = AttributeValue.folded(value.strip());
        switch (is) {
            case EQUALS, DIFFERS -> writeEquals(sql, text);
            case CONTAINS -> sql.add(" and v.text_value like ? escape '!'", "%" + literally(text) + "%");
            case STARTS_WITH -> sql.add(" and v.text_value like ? escape '!'", literally(text) + "%");
            case GREATER -> sql.add(" and v.number_value > ?", number().orElseThrow());
            case LESS -> sql.add(" and v.number_value < ?", number().orElseThrow());
            case BEFORE -> sql.add(" and v.text_value like '____-__-__%' and v.text_value < ?", text);
            case SINCE -> sql.add(" and v.text_value like '____-__-__%' and v.text_value >= ?", text);
            case PRESENT, ABSENT -> {}
        }
        sql.add(")");
    }

    /** 10 equals 10.0. */
    private void writeEquals(Sql sql, String text) {
        number().ifPresentOrElse(
                        number -> sql.add(" and (v.text_value = ? or v.number_value = ?)", text, number),
                        () -> sql.add(" and v.text_value = ?", text));
    }

    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private Optional<Double> number() {
        try {
            return Optional.of(Double.valueOf(value.strip())).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isDate() {
        try {
            LocalDate.parse(value.strip());
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
