package vn.giaplai.school;

/** Whether a pupil still attends the class; nobody is erased. */
public enum EnrolmentStatus {
    STUDYING,
    TRANSFERRED,
    LEFT
}
