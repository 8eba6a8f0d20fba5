//! Offices, posts and officers. Who is named somewhere cannot be deleted.

use super::change::{Change, Done, Outcome, clean_lines, found};
use super::error::{Refusal, SessionError};
use super::word::OperationKind;
use crate::model::{Bilingual, Office, OfficeId, Officer, OfficerId, Post, PostId};
use crate::store::Uses;

impl Change<'_> {
    pub fn put_office(&self, office: Office) -> Outcome {
        let office = Office { name: clean_lines(&office.name), ..office };
        self.store.put_office(&office)?;
        Ok(Done::new(OperationKind::PutOffice, office.name))
    }

    pub fn put_post(&self, post: Post) -> Outcome {
        let post = Post { name: clean_lines(&post.name), ..post };
        self.store.put_post(&post)?;
        Ok(Done::new(OperationKind::PutPost, post.name))
    }

    pub fn put_officer(&self, officer: Officer) -> Outcome {
        let officer = Officer { name: clean_lines(&officer.name), ..officer };
        self.store.put_officer(&officer)?;
        Ok(Done::new(OperationKind::PutOfficer, officer.name))
    }

    pub fn delete_office(&self, id: OfficeId) -> Outcome {
        let office = found(self.store.people()?.offices.remove(&id))?;
        unused(&office.name, self.store.uses_of_office(id)?)?;
        self.store.delete_office(id)?;
        Ok(Done::new(OperationKind::DeleteOffice, office.name))
    }

    pub fn delete_post(&self, id: PostId) -> Outcome {
        let post = found(self.store.people()?.posts.remove(&id))?;
        unused(&post.name, self.store.uses_of_post(id)?)?;
        self.store.delete_post(id)?;
        Ok(Done::new(OperationKind::DeletePost, post.name))
    }

    pub fn delete_officer(&self, id: OfficerId) -> Outcome {
        let officer = found(self.store.people()?.officers.remove(&id))?;
        let uses = self.store.uses_of_officer(id)?;
        if !uses.is_empty() {
            return Err(Refusal::PersonInUse { name: officer.name, uses: Box::new(uses) }.into());
        }
        self.store.delete_officer(id)?;
        Ok(Done::new(OperationKind::DeleteOfficer, officer.name))
    }
}

fn unused(name: &Bilingual, uses: Uses) -> Result<(), SessionError> {
    if uses.is_empty() { Ok(()) } else { Err(Refusal::InUse { name: name.clone(), uses }.into()) }
}
