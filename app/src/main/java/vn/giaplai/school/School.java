package vn.giaplai.school;

import vn.giaplai.processes.codes.SchoolCode;

/** A school; its code never changes. */
public record School(
        SchoolCode code,
        String name,
        String shortName,
        String abbreviation,
        String superior,
        String commune,
        String province,
        boolean forcePasswordChange) {}
