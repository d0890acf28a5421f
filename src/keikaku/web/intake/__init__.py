"""Intake (取込み): documents are uploaded, read in the background, reviewed and become a draft."""
