package vn.giaplai.delegations;

import java.time.LocalDate;

/**
 * A decision that somebody stands in for another, as those read it who ask by what right an act was done.
 *
 * @param principal full name of the person in whose place
 * @param to last day
 * @param basis the written paper or the reason
 */
public record Mandate(String principal, LocalDate from, LocalDate to, String basis) {}
