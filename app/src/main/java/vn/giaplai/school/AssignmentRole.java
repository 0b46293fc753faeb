package vn.giaplai.school;

/** Roles over a class: subject teacher (giáo viên bộ môn) and homeroom teacher (giáo viên chủ nhiệm). */
public enum AssignmentRole {
    GVBM,
    GVCN
}
