"""What `keikaku doctor` says: findings, and the checks that apps register for their own parts."""
