package vn.giaplai.school;

/** A class of one school year. */
public record SchoolClass(ClassRef ref, int grade) {}
