package vn.giaplai.school;

/** A school; its code never changes. */
public record School(
        String code,
        String name,
        String shortName,
        String abbreviation,
        String superior,
        String commune,
        String province,
        boolean forcePasswordChange) {}
