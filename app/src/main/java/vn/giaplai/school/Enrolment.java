package vn.giaplai.school;

/** A pupil in a class of a year, with the place in its list, from 1. */
public record Enrolment(String pupilCode, ClassRef classRef, int ordinal, EnrolmentStatus status) {}
