package vn.giaplai.school;

import vn.giaplai.processes.codes.PupilCode;

/** A pupil in a class of a year, with the place in its list, from 1. */
public record Enrolment(PupilCode pupilCode, ClassRef classRef, int ordinal, EnrolmentStatus status) {}
