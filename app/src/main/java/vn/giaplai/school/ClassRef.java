package vn.giaplai.school;

/** Names a class: school, school year, class code such as 9A. */
public record ClassRef(String schoolCode, String schoolYear, String classCode) {}
