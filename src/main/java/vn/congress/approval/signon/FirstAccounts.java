package vn.congress.approval.signon;

import org.camunda.bpm.engine.IdentityService;

/** The accounts an installation starts with; which, is a matter of the profile. */
interface FirstAccounts {

    void open(IdentityService identities);
}
